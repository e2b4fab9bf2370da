import type { Database, QueryRunner } from "@/db/client";
import { upsertMembers } from "@/db/queries/members";
import { inTransaction } from "@/db/transaction";
import type { MemberLedger } from "./member-ledger";

/** Stores who the ledger saw and empties it. `nameAsOf`: the newest entry read, the moment the names were true. */
export async function writeMembers(
	db: Database | QueryRunner,
	groupId: number,
	ledger: MemberLedger,
	nameAsOf: Date | null,
): Promise<void> {
	const sightings = ledger.take();
	if (sightings.length === 0) return;
	await inTransaction(db, (tx) => upsertMembers(tx, groupId, sightings, nameAsOf ?? new Date(0)));
}
