import { updateGroupSource } from "@/db/queries/group-sources";
import { inTransaction } from "@/db/transaction";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { applyReactions } from "../live/apply-reactions";
import { openTarget } from "../live/open-target";
import { readerFor, type SideWork } from "../side-work";
import { dueMessages } from "./due-messages";
import { reactionSpans } from "./due-reactions";

export interface ReactionPoll {
	/** Messages asked about. */
	readonly polled: number;
	/** Messages whose reactions had changed unnoticed. */
	readonly reacted: number;
}

/** Asks about the reactions of messages whose turn has come (see the ladder): Telegram's updates do not tell of all. */
export async function pollReactions(
	ctx: ServiceContext,
	session: AccountReader,
	work: SideWork,
): Promise<ReactionPoll> {
	const reader = readerFor(session, work);
	const startedAt = ctx.now();
	const { groupId, segment } = work.source;
	const { chat } = await openTarget(ctx, reader, work.group, work.source);
	let polled = 0;
	let reacted = 0;
	for await (const ids of dueMessages(ctx.db, groupId, reactionSpans(work.source, startedAt))) {
		const shown = await reader.gateway.reactionsOf(chat, ids, { lane: "backfill", signal: reader.signal });
		reacted += await inTransaction(ctx.db, (tx) => applyReactions(tx, work.group, shown, ctx.now()));
		polled += ids.length;
	}
	await updateGroupSource(ctx.db, { groupId, segment }, { reactionsAt: startedAt }, ctx.now());
	return { polled, reacted };
}
