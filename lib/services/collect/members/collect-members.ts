import { listRoster, markMissed, upsertRoster } from "@/db/queries/group-roster";
import { updateGroupSource } from "@/db/queries/group-sources";
import { findLastListSnapshot, insertMemberSnapshot } from "@/db/queries/member-snapshots";
import { listRosterEvents, upsertRosterEvents } from "@/db/queries/roster-events";
import { inTransaction } from "@/db/transaction";
import type { LiveChatDetails } from "@/lib/domain/telegram-peer";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { markInstants } from "../../labels/mark-instants";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { openTarget } from "../live/open-target";
import { readerFor, type SideWork, toWholeSecond } from "../side-work";
import { diffRoster } from "./diff-roster";
import { type ReadList, readList } from "./read-list";
import { withoutTold } from "./without-told";

/** What one member list told. `null`: there was nothing to compare it with, or it proves nothing. */
export interface CollectedMembers {
	readonly listed: number;
	readonly isComplete: boolean;
	readonly joined: number | null;
	readonly left: number | null;
}

/**
 * Reads a group's member list, records who is there and how many, and derives who came and went since the last list.
 * Throws TelegramFailure `chat_lost` when the group cannot be read any more.
 */
export async function collectMembers(
	ctx: ServiceContext,
	session: AccountReader,
	work: SideWork,
): Promise<CollectedMembers> {
	const reader = readerFor(session, work);
	const { chat } = await openTarget(ctx, reader, work.group, work.source);
	const details = await reader.gateway.chat(chat, { lane: "backfill", signal: reader.signal });
	if (details.isLost) throw new TelegramFailure("chat_lost", { method: "chat", reason: "CHAT_FORBIDDEN" });
	await rememberPeers(ctx.db, reader.accountId, { chats: [details] }, ctx.now());
	const list = await readList(ctx.db, reader, details);
	return storeList(ctx, work, details, list);
}

async function storeList(
	ctx: ServiceContext,
	{ group, source }: SideWork,
	details: LiveChatDetails,
	list: ReadList,
): Promise<CollectedMembers> {
	const { groupId } = group;
	const takenAt = toWholeSecond(ctx.now());
	const { members, end } = list;
	return inTransaction(ctx.db, async (tx) => {
		const last = await findLastListSnapshot(tx, groupId);
		const before = await listRoster(tx, groupId);
		const { events, leftIds } = diffRoster({ before, last, listed: members, isComplete: end.isComplete, takenAt });
		const from = last?.takenAt ?? takenAt;
		const logged = await listRosterEvents(tx, groupId, {
			from,
			to: new Date(takenAt.getTime() + 1000),
			prefix: "log:",
		});
		const untold = withoutTold(events, logged);
		await upsertRosterEvents(tx, groupId, untold);
		// A count near the end of a week is the week's own: the day after leans on the week before.
		await markInstants(tx, group, [takenAt, ...untold.map(({ at }) => at)]);
		await upsertRoster(tx, groupId, members, takenAt);
		await markMissed(tx, groupId, leftIds, takenAt);
		const count = (kind: string) => events.filter((event) => event.kind === kind).length;
		const joined = last === null ? null : count("joined");
		const left = last === null || !end.isComplete ? null : count("left");
		await insertMemberSnapshot(tx, groupId, {
			takenAt,
			participants: details.participants ?? end.total,
			admins: details.adminCount,
			online: details.onlineCount,
			listed: end.gap === "forbidden" ? null : end.listed,
			isComplete: end.isComplete,
			joined,
			left,
		});
		const { areMembersHidden, canViewStats, kind } = details;
		const known = { areMembersHidden, canViewStats, isForum: kind === "forum", membersAt: takenAt };
		await updateGroupSource(tx, { groupId, segment: source.segment }, known, ctx.now());
		return { listed: end.listed, isComplete: end.isComplete, joined, left };
	});
}
