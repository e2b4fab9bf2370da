import type { Database, QueryRunner } from "@/db/client";
import { type EntryTable, findSpanOf, listHeldIds, markDeleted } from "@/db/queries/held-history";
import { inTransaction } from "@/db/transaction";
import type { CollectedPart } from "@/lib/domain/collected-part";
import type { IdSet } from "./id-set";

/** Ids looked at a time. */
const PAGE_ROWS = 20_000;
const TABLES: readonly EntryTable[] = ["messages", "service_messages"];

export interface MissingTarget {
	readonly db: Database;
	readonly groupId: number;
	/** Rows live Telegram told of are left alone. */
	readonly sparesLive: boolean;
	/** Marks the days of a range of instants, in the same transaction. */
	readonly markChanged: (tx: QueryRunner, from: Date, to: Date) => Promise<void>;
}

/**
 * Marks what disappeared from the chat: held, inside a stretch the source covers, and not in it. Nothing is deleted.
 * Returns how many there are, known to be missing or not.
 */
export async function markMissing(
	target: MissingTarget,
	source: { readonly seen: IdSet; readonly parts: readonly CollectedPart[] },
	now: Date,
): Promise<number> {
	let count = 0;
	for (const part of source.parts) {
		for (const table of TABLES) {
			for await (const page of heldPages(target, table, part)) {
				const missing = page.filter((row) => !source.seen.has(row.id));
				count += missing.length;
				await markPage(
					target,
					table,
					missing.filter((row) => !row.isDeleted).map((row) => row.id),
					now,
				);
			}
		}
	}
	return count;
}

async function markPage(target: MissingTarget, table: EntryTable, ids: readonly number[], now: Date): Promise<void> {
	const { db, groupId, markChanged } = target;
	const span = await findSpanOf(db, table, groupId, ids);
	if (span === null) return;
	await inTransaction(db, async (tx) => {
		await markDeleted(tx, table, groupId, ids, now);
		await markChanged(tx, span.from, span.to);
	});
}

async function* heldPages({ db, groupId, sparesLive }: MissingTarget, table: EntryTable, part: CollectedPart) {
	let after = part.firstMessageId - 1;
	for (;;) {
		const range = { groupId, after, to: part.lastMessageId, limit: PAGE_ROWS, sparesLive };
		const page = await listHeldIds(db, table, range);
		if (page.length > 0) yield page;
		const last = page.at(-1);
		if (last === undefined || page.length < PAGE_ROWS) return;
		after = last.id;
	}
}
