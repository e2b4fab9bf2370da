import type { QueryRunner } from "@/db/client";
import { type ClosingKey, lockClosing, updateClosing } from "@/db/queries/week-closings";
import { inTransaction } from "@/db/transaction";
import { canPublish } from "@/lib/domain/access";
import { type ClosingMove, type ClosingView, isOpen, nextMove } from "@/lib/domain/closing-move";
import type { ClosingState } from "@/lib/domain/posting";
import type { ServiceContext } from "../context";
import { closeNotice } from "../notices/close-notice";
import { openNotice } from "../notices/open-notice";
import { parseInput } from "../parse-input";
import { listWeekPosts } from "../publish/list-week-posts";
import { requireAccess } from "../require-access";
import { readClosingFacts } from "./closing-facts";
import { ClosingRef } from "./closing-ref";
import { draftNotice, draftNoticeKey } from "./draft-notice";

/** The next move, its instants as text: it crosses the steps of a job. */
export type FollowedMove =
	| { readonly type: "wait"; readonly until: string }
	| { readonly type: "ask"; readonly forMs: number }
	| { readonly type: "remind" }
	| { readonly type: "post" }
	/** `state` is `null` for a week that was never closed. */
	| { readonly type: "end"; readonly state: ClosingState | null; readonly reason: string | null };

/**
 * Looks at a closed week as it stands now (the owner's decision, the settings, posts made by hand), writes down what
 * follows of it and tells the next move. Asking again changes nothing.
 */
export async function followClosing(ctx: ServiceContext, input: ClosingRef): Promise<FollowedMove> {
	const ref = parseInput(ClosingRef, input);
	requireAccess(canPublish(ctx.actor));
	const facts = await readClosingFacts(ctx.db, ref, ctx.now());
	const key = { groupId: ref.groupId, weekStart: facts.week.start };
	return inTransaction(ctx.db, async (tx) => {
		const closing = await lockClosing(tx, key);
		if (closing === null) return { type: "end", state: null, reason: null };
		const { change, move } = nextMove({ ...facts, closing, post: await postOf(tx, key) });
		if (change !== null) await updateClosing(tx, key, change, facts.now);
		const state = change?.state ?? closing.state;
		if (state === "draft") await openNotice(ctx, draftNotice(facts.group, key.weekStart, change ?? closing), tx);
		else await closeNotice(ctx, draftNoticeKey(ref.groupId, key.weekStart), tx);
		if (change !== null && !isOpen(change)) {
			ctx.log.info({ ...key, state, reason: change.reason }, "week's recap not posted");
		}
		return asJson(move, facts.now);
	});
}

/** A post that was taken back again was there as well: it is not to be repeated by itself. */
async function postOf(tx: QueryRunner, key: ClosingKey): Promise<ClosingView["post"]> {
	const states = (await listWeekPosts(tx, key)).map(({ state }) => state);
	if (states.includes("sent") || states.includes("deleted")) return "sent";
	return states.includes("claimed") ? "claimed" : null;
}

function asJson(move: ClosingMove, now: Date): FollowedMove {
	if (move.type === "wait") return { type: "wait", until: move.until.toISOString() };
	if (move.type === "ask") return { type: "ask", forMs: Math.max(1_000, move.until.getTime() - now.getTime()) };
	return move;
}
