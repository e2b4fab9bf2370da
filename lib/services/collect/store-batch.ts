import type { Database, QueryRunner } from "@/db/client";
import type { MessageRow, ServiceRow, StoredEntry } from "@/db/history-row";
import { upsertForumTopics } from "@/db/queries/forum-topics";
import { replaceMembershipEvents } from "@/db/queries/membership-events";
import { replaceReactions } from "@/db/queries/message-reactions";
import { upsertMessages } from "@/db/queries/messages";
import { upsertServiceMessages } from "@/db/queries/service-messages";
import { findStoredMessages, findStoredServiceMessages } from "@/db/queries/stored-entries";
import { inTransaction } from "@/db/transaction";
import { readWritten, storeReadings } from "../labels/store-readings";
import { batchWithoutTexts } from "./batch-without-texts";
import { type Change, sortByChange } from "./sort-by-change";
import { type WeighedRows, weighMessages, weighServices } from "./weigh-sources";

/** A corrected time may have moved an entry between weeks: no clock is further from another than this. */
const CORRECTION_MS = 26 * 3_600_000;

/** Entries to be stored in one transaction, sorted by id, no id twice. */
export interface HistoryBatch {
	readonly messages: readonly MessageRow[];
	readonly services: readonly ServiceRow[];
}

export interface BatchTarget {
	readonly db: Database | QueryRunner;
	readonly groupId: number;
	/** Entries up to this id may be stored already; those above are surely new. */
	readonly heldUpToId: number;
	/** The source knows people by name only, and the group by id. */
	readonly isNameOnly: boolean;
	/** Texts of entries older than this are not kept; `null`: all are. */
	readonly textsSince: Date | null;
	/** Live Telegram is listened to: an export does not change what it told. */
	readonly keepsLive: boolean;
	/** Marks the days of a range of instants, in the same transaction. */
	readonly markChanged: (tx: QueryRunner, from: Date, to: Date) => Promise<void>;
}

/** What storing one batch did. */
export interface BatchOutcome {
	readonly inserted: number;
	readonly updated: number;
	readonly unchanged: number;
	/** Whether a time or a sender was corrected: spans derived from them are stale. */
	readonly hasCorrections: boolean;
	/** The batch's messages with the senders they are stored under. */
	readonly messages: readonly MessageRow[];
	/** The batch's service rows, but those whose actors are known better. */
	readonly services: readonly ServiceRow[];
}

/** Stores a batch in one transaction (its own, or the one it is given): only what is new or differs is written. */
export async function storeBatch(target: BatchTarget, given: HistoryBatch): Promise<BatchOutcome> {
	const batch = batchWithoutTexts(given, target.textsSince);
	return inTransaction(target.db, async (tx) => {
		const { groupId, isNameOnly, keepsLive } = target;
		const storedMessages = await findHeld(batch.messages, target, (ids) => findStoredMessages(tx, groupId, ids));
		const weighed = await weighMessages(tx, groupId, batch.messages, { stored: storedMessages, isNameOnly, keepsLive });
		const messages = sortByChange(weighed, storedMessages);
		const readings = await readWritten(tx, groupId, messages.written, storedMessages);
		await upsertMessages(tx, groupId, messages.written, readings);
		await storeReadings(tx, groupId, messages.written, readings, storedMessages);
		await replaceReactions(tx, groupId, messages.written, messages.updatedIds);

		const storedServices = await findHeld(batch.services, target, (ids) => findStoredServiceMessages(tx, groupId, ids));
		const weighedServices = weighServices(batch.services, { stored: storedServices, isNameOnly, keepsLive });
		const services = sortByChange(weighedServices, storedServices);
		await upsertServiceMessages(tx, groupId, services.written);
		const events = services.written.flatMap((row) => row.membership);
		await replaceMembershipEvents(tx, groupId, events, [...services.updatedIds]);
		await upsertForumTopics(tx, groupId, services.written.flatMap(topicOf));

		const slackMs = messages.hasCorrections ? CORRECTION_MS : 0;
		const range = rangeOf([...messages.written, ...services.written], slackMs);
		if (range !== null) await target.markChanged(tx, range.from, range.to);
		const counts = countsOf(messages, services);
		const seen = { messages: weighed.rows, services: notKept(weighedServices) };
		return { ...counts, ...seen, hasCorrections: messages.hasCorrections };
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

function countsOf(messages: Change<MessageRow>, services: Change<ServiceRow>) {
	const updated = messages.updatedIds.size + services.updatedIds.size;
	return {
		inserted: messages.written.length + services.written.length - updated,
		updated,
		unchanged: messages.unchanged + services.unchanged,
	};
}

/** Rows whose people are those that are stored. */
function notKept({ rows, kept }: WeighedRows<ServiceRow>): ServiceRow[] {
	return rows.filter((row) => !kept.has(row.messageId));
}

function rangeOf(
	rows: readonly { readonly sentAt: Date }[],
	slackMs: number,
): { readonly from: Date; readonly to: Date } | null {
	if (rows.length === 0) return null;
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	for (const { sentAt } of rows) {
		const ms = sentAt.getTime();
		if (ms < from) from = ms;
		if (ms > to) to = ms;
	}
	return { from: new Date(from - slackMs), to: new Date(to + slackMs) };
}
