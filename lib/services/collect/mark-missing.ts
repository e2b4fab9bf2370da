import type { Database } from "@/db/client";
import { type EntryTable, findEarliestOf, listHeldIds, markDeleted } from "@/db/queries/held-history";
import { inTransaction } from "@/db/transaction";
import type { CollectedPart } from "@/lib/domain/collected-part";
import type { IdSet } from "./id-set";

/** Ids looked at a time. */
const PAGE_ROWS = 20_000;
const TABLES: readonly EntryTable[] = ["messages", "service_messages"];

export interface MissingEntries {
	/** Rows held from earlier imports, within the stretches this source holds, that it does not have. */
	readonly count: number;
	/** Earliest of those that were not known to be missing; `null`: none. */
	readonly changedFrom: Date | null;
}

/** Marks what disappeared from the chat: held, inside a stretch the source covers, and not in it. Nothing is deleted. */
export async function markMissing(
	db: Database,
	groupId: number,
	source: { readonly seen: IdSet; readonly parts: readonly CollectedPart[] },
	now: Date,
): Promise<MissingEntries> {
	let count = 0;
	let changedFrom: Date | null = null;
	for (const part of source.parts) {
		for (const table of TABLES) {
			for await (const page of heldPages(db, table, groupId, part)) {
				const missing = page.filter((row) => !source.seen.has(row.id));
				count += missing.length;
				const fresh = missing.filter((row) => !row.isDeleted).map((row) => row.id);
				const earliest = await findEarliestOf(db, table, groupId, fresh);
				await inTransaction(db, (tx) => markDeleted(tx, table, groupId, fresh, now));
				if (earliest !== null && (changedFrom === null || earliest < changedFrom)) changedFrom = earliest;
			}
		}
	}
	return { count, changedFrom };
}

async function* heldPages(db: Database, table: EntryTable, groupId: number, part: CollectedPart) {
	let after = part.firstMessageId - 1;
	for (;;) {
		const page = await listHeldIds(db, table, { groupId, after, to: part.lastMessageId, limit: PAGE_ROWS });
		if (page.length > 0) yield page;
		const last = page.at(-1);
		if (last === undefined || page.length < PAGE_ROWS) return;
		after = last.id;
	}
}
