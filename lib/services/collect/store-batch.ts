import type { Database, QueryRunner } from "@/db/client";
import type { MessageRow, ServiceRow, StoredEntry } from "@/db/history-row";
import { upsertForumTopics } from "@/db/queries/forum-topics";
import { replaceMembershipEvents } from "@/db/queries/membership-events";
import { replaceReactions } from "@/db/queries/message-reactions";
import { upsertMessages } from "@/db/queries/messages";
import { upsertServiceMessages } from "@/db/queries/service-messages";
import { findStoredMessages, findStoredServiceMessages } from "@/db/queries/stored-entries";
import { inTransaction } from "@/db/transaction";
import { keepStrongerSenders } from "./keep-stronger-senders";
import { type Change, sortByChange } from "./sort-by-change";

/** Entries to be stored in one transaction, sorted by id, no id twice. */
export interface HistoryBatch {
	readonly messages: readonly MessageRow[];
	readonly services: readonly ServiceRow[];
}

export interface BatchTarget {
	readonly db: Database;
	readonly groupId: number;
	/** Entries up to this id may be stored already; those above are surely new. */
	readonly heldUpToId: number;
	/** Marks the weeks of a range of instants, in the same transaction. */
	readonly markChanged: (tx: QueryRunner, from: Date, to: Date) => Promise<void>;
}

/** What storing one batch did. */
export interface BatchOutcome {
	readonly inserted: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Earliest instant at which something changed; `null`: nothing did. */
	readonly changedFrom: Date | null;
	/** Whether a time or a sender was corrected: spans derived from them are stale. */
	readonly hasCorrections: boolean;
	/** The batch's messages with the senders they are stored under. */
	readonly messages: readonly MessageRow[];
}

/** Stores a batch in one transaction: only what is new or differs is written. */
export async function storeBatch(target: BatchTarget, batch: HistoryBatch): Promise<BatchOutcome> {
	return inTransaction(target.db, async (tx) => {
		const { groupId } = target;
		const storedMessages = await findHeld(batch.messages, target, (ids) => findStoredMessages(tx, groupId, ids));
		const kept = await keepStrongerSenders(tx, groupId, batch.messages, storedMessages);
		const messages = sortByChange(kept.rows, storedMessages, kept.surelyEqual);
		await upsertMessages(tx, groupId, messages.written);
		await replaceReactions(tx, groupId, messages.written, messages.updatedIds);

		const storedServices = await findHeld(batch.services, target, (ids) => findStoredServiceMessages(tx, groupId, ids));
		const services = sortByChange(batch.services, storedServices, new Set());
		await upsertServiceMessages(tx, groupId, services.written);
		const events = services.written.flatMap((row) => row.membership);
		await replaceMembershipEvents(tx, groupId, events, [...services.updatedIds]);
		await upsertForumTopics(tx, groupId, services.written.flatMap(topicOf));

		const range = rangeOf([...messages.written, ...services.written]);
		if (range !== null) await target.markChanged(tx, range.from, range.to);
		return outcomeOf(kept.rows, messages, services, range?.from ?? null);
	});
}

async function findHeld(
	rows: readonly { readonly messageId: number }[],
	target: BatchTarget,
	find: (ids: readonly number[]) => Promise<Map<number, StoredEntry>>,
): Promise<Map<number, StoredEntry>> {
	const ids = rows.map((row) => row.messageId).filter((id) => id <= target.heldUpToId);
	return ids.length === 0 ? new Map() : find(ids);
}

function topicOf(row: ServiceRow) {
	if (row.topicTitle === null) return [];
	const title = row.topicTitle === "" ? null : row.topicTitle;
	return [{ topicId: row.messageId, title, origin: "service" as const, createdAt: row.sentAt }];
}

function outcomeOf(
	rows: readonly MessageRow[],
	messages: Change<MessageRow>,
	services: Change<ServiceRow>,
	changedFrom: Date | null,
): BatchOutcome {
	const written = messages.written.length + services.written.length;
	return {
		inserted: written - messages.updatedIds.size - services.updatedIds.size,
		updated: messages.updatedIds.size + services.updatedIds.size,
		unchanged: messages.unchanged + services.unchanged,
		changedFrom,
		hasCorrections: messages.hasCorrections,
		messages: rows,
	};
}

function rangeOf(rows: readonly { readonly sentAt: Date }[]): { readonly from: Date; readonly to: Date } | null {
	if (rows.length === 0) return null;
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	for (const { sentAt } of rows) {
		const ms = sentAt.getTime();
		if (ms < from) from = ms;
		if (ms > to) to = ms;
	}
	return { from: new Date(from), to: new Date(to) };
}
