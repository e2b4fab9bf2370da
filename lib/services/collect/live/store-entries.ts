import type { QueryRunner } from "@/db/client";
import type { MessageRow } from "@/db/history-row";
import { findSettledForumSince } from "@/db/queries/live-topics";
import { GENERAL_TOPIC_ID } from "@/db/queries/topic-links";
import type { LiveMessage } from "@/lib/domain/live-message";
import { parseTimeZone } from "@/lib/time/time-zone";
import { findTextsSince } from "../../privacy/find-texts-since";
import { markDays } from "../mark-days";
import { MemberLedger } from "../member-ledger";
import { noteMembers } from "../note-members";
import { type BatchOutcome, storeBatch } from "../store-batch";
import { writeMembers } from "../write-members";
import { linkAlbums } from "./link-albums";
import { idShiftOf, type LiveTarget } from "./live-target";
import { toLiveBatch } from "./to-live-batch";

export type StoredEntries = Pick<BatchOutcome, "inserted" | "updated" | "unchanged" | "hasCorrections">;

/** Stores what live Telegram shows, in the caller's transaction: rows, people, days to count. Twice is as good as once. */
export async function storeEntries(
	tx: QueryRunner,
	{ ctx, group, segment }: Pick<LiveTarget, "ctx" | "group" | "segment">,
	entries: readonly LiveMessage[],
): Promise<StoredEntries> {
	const { groupId } = group;
	const batch = toLiveBatch(entries, idShiftOf(segment));
	await leaveOneRoom(tx, groupId, batch.messages);
	const week = { groupId, zone: parseTimeZone(group.zone) };
	const outcome = await storeBatch(
		{
			db: tx,
			groupId,
			heldUpToId: Number.POSITIVE_INFINITY,
			isNameOnly: false,
			keepsLive: true,
			textsSince: await findTextsSince({ db: tx, now: ctx.now }, groupId),
			markChanged: (within, from, to) => markDays(within, week, from, to),
		},
		batch,
	);
	await linkAlbums(tx, groupId, batch.messages);
	const ledger = new MemberLedger();
	noteMembers(ledger, outcome.messages, outcome.services);
	// Live Telegram shows the names of today, also on old messages.
	await writeMembers(tx, groupId, ledger, ctx.now());
	const { inserted, updated, unchanged, hasCorrections } = outcome;
	return { inserted, updated, unchanged, hasCorrections };
}

/** Telegram puts posts older than the forum into General; then there was one room and no topic. */
async function leaveOneRoom(tx: QueryRunner, groupId: number, rows: readonly MessageRow[]): Promise<void> {
	const general = rows.filter(({ topicId }) => topicId === GENERAL_TOPIC_ID);
	const since = general.length === 0 ? null : await findSettledForumSince(tx, groupId);
	if (since !== null) for (const row of general) if (row.messageId < since) row.topicId = null;
}
