import { updateGroupSource } from "@/db/queries/group-sources";
import { upsertGroupStatistics } from "@/db/queries/group-statistics";
import { inTransaction } from "@/db/transaction";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { GroupStatistics } from "@/lib/domain/telegram-reports";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { openTarget } from "../live/open-target";
import { readerFor, type SideWork, toWholeSecond } from "../side-work";
import { orUnavailable } from "./or-unavailable";

export interface CollectedStatistics {
	/** The period told of; `null`: Telegram gives this account none. */
	readonly period: { readonly from: Date; readonly to: Date } | null;
}

/** Stores Telegram's own statistics of a group where it keeps some (it does above a size it chooses, for admins). */
export async function collectStatistics(
	ctx: ServiceContext,
	session: AccountReader,
	work: SideWork,
): Promise<CollectedStatistics> {
	const reader = readerFor(session, work);
	const { chat } = await openTarget(ctx, reader, work.group, work.source);
	const figures = await askStatistics(reader, chat);
	const { groupId, segment } = work.source;
	await inTransaction(ctx.db, async (tx) => {
		if (figures !== null) await upsertGroupStatistics(tx, groupId, figures, toWholeSecond(ctx.now()));
		const mark = { statisticsAt: ctx.now(), canViewStats: figures !== null };
		await updateGroupSource(tx, { groupId, segment }, mark, ctx.now());
	});
	return { period: figures === null ? null : { from: figures.from, to: figures.to } };
}

/** Statistics live on a DC of their own, which only the full answer names. */
async function askStatistics(reader: AccountReader, chat: PeerRef): Promise<GroupStatistics | null> {
	const options = { lane: "backfill" as const, signal: reader.signal };
	const details = await reader.gateway.chat(chat, options);
	if (!details.canViewStats || details.kind === "channel") return null;
	return orUnavailable(reader.gateway.statistics(chat, details.statsDc, options));
}
