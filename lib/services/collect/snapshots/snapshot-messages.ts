import { updateGroupSource } from "@/db/queries/group-sources";
import { type MessageSnapshot, upsertMessageSnapshots } from "@/db/queries/message-snapshots";
import { inTransaction } from "@/db/transaction";
import type { LiveMessage } from "@/lib/domain/live-message";
import type { Message } from "@/lib/domain/message";
import type { HistoryPage } from "@/lib/telegram/gateway";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { applyReactions } from "../live/apply-reactions";
import { markGone } from "../live/mark-absent";
import { openTarget } from "../live/open-target";
import { readerFor, type SideWork, toWholeSecond } from "../side-work";
import { dueMessages } from "./due-messages";
import { snapshotSpans } from "./due-snapshots";

export interface SnapshotCounts {
	readonly snapshots: number;
	/** Messages whose reactions had changed unnoticed. */
	readonly reacted: number;
	/** Messages that had been deleted unnoticed. */
	readonly deleted: number;
}

/**
 * Reads the counters of messages whose turn has come (see the ladder) into their time series. What the same answer shows
 * of reactions and of deletions is taken along.
 */
export async function snapshotMessages(
	ctx: ServiceContext,
	session: AccountReader,
	work: SideWork,
): Promise<SnapshotCounts> {
	const reader = readerFor(session, work);
	const startedAt = ctx.now();
	const { groupId, segment } = work.source;
	const { chat } = await openTarget(ctx, reader, work.group, work.source);
	const counts = { snapshots: 0, reacted: 0, deleted: 0 };
	for await (const ids of dueMessages(ctx.db, groupId, snapshotSpans(work.source, startedAt))) {
		const page = await reader.gateway.messagesByIds(chat, ids, { lane: "backfill", signal: reader.signal });
		await rememberPeers(ctx.db, reader.accountId, { people: page.people, chats: page.chats }, ctx.now());
		const stored = await storePage(ctx, work, ids, page);
		counts.snapshots += stored.snapshots;
		counts.reacted += stored.reacted;
		counts.deleted += stored.deleted;
	}
	await updateGroupSource(ctx.db, { groupId, segment }, { snapshotsAt: startedAt }, ctx.now());
	return counts;
}

async function storePage(
	ctx: ServiceContext,
	{ group }: SideWork,
	ids: readonly number[],
	page: HistoryPage,
): Promise<SnapshotCounts> {
	const takenAt = toWholeSecond(ctx.now());
	const shown = new Map(page.messages.flatMap((live) => ofUser(live, takenAt)));
	const gone = ids.filter((id) => !page.messages.some((live) => idOf(live) === id));
	return inTransaction(ctx.db, async (tx) => {
		const snapshots = [...shown.values()].map(({ snapshot }) => snapshot);
		await upsertMessageSnapshots(tx, group.groupId, snapshots);
		const reactions = new Map(
			[...shown].flatMap(([id, { message }]) => (message.reactions === null ? [] : [[id, message.reactions]])),
		);
		const reacted = await applyReactions(tx, group, reactions, ctx.now());
		return { snapshots: snapshots.length, reacted, deleted: await markGone(tx, group, gone, ctx.now()) };
	});
}

function ofUser(live: LiveMessage, takenAt: Date): [number, { message: Message; snapshot: MessageSnapshot }][] {
	const { entry, views, forwards, replies } = live;
	if (entry.type !== "message") return [];
	const { message } = entry;
	const { messageId } = message;
	const reactions = message.reactions?.reduce((sum, { count }) => sum + count, 0) ?? null;
	return [[messageId, { message, snapshot: { messageId, takenAt, views, forwards, replies, reactions } }]];
}

function idOf({ entry }: LiveMessage): number {
	return entry.type === "message" ? entry.message.messageId : entry.service.messageId;
}
