import { type ClosingKey, findClosing, insertClosingOnce } from "@/db/queries/week-closings";
import { inTransaction } from "@/db/transaction";
import { canManageGroups } from "@/lib/domain/access";
import { isOpen } from "@/lib/domain/closing-move";
import { type ClosingVerdict, decideClosing } from "@/lib/domain/closing-verdict";
import type { ClosingState, WeekClosing } from "@/lib/domain/posting";
import { lateFrom } from "@/lib/domain/posting-time";
import { type CloseSkip, whyNotDue } from "@/lib/domain/week-stand";
import type { ServiceContext } from "../context";
import { requestEvents } from "../jobs/request-events";
import { openNotice } from "../notices/open-notice";
import { parseInput } from "../parse-input";
import { listWeekPosts } from "../publish/list-week-posts";
import { requireAccess } from "../require-access";
import { type GroupFacts, readClosingFacts } from "./closing-facts";
import { ClosingRef } from "./closing-ref";
import { draftNotice } from "./draft-notice";
import { weekClosed } from "./week-closed";
import { weekStands } from "./week-stands";

/** What came of closing a week. */
export interface ClosedWeek {
	/** `null`: it is not closed yet. */
	readonly state: ClosingState | null;
	/** Why nothing is posted, as a person is told. */
	readonly reason: string | null;
	/** Why it was not closed just now. */
	readonly skipped: CloseSkip | null;
}

/**
 * Decides what becomes of a week that is over and frozen, once: the row is written with the request of what follows, and
 * whoever comes second finds it. A week whose collecting has not reached its end is left alone until it is late.
 */
export async function closeWeek(ctx: ServiceContext, input: ClosingRef): Promise<ClosedWeek> {
	const ref = parseInput(ClosingRef, input);
	requireAccess(canManageGroups(ctx.actor));
	const facts = await readClosingFacts(ctx.db, ref, ctx.now());
	const key = { groupId: ref.groupId, weekStart: facts.week.start };
	const skip = await whyNot(ctx, facts);
	if (skip !== null) return asItStands(ctx, key, skip);
	const verdict = (await verdictOfPosts(ctx, facts)) ?? decideClosing(facts);
	if (!(await store(ctx, facts, verdict))) return closeWeek(ctx, input);
	const { state, reason } = verdict;
	ctx.log.info({ ...key, state, reason }, "week closed");
	return { state, reason, skipped: null };
}

async function asItStands(ctx: ServiceContext, key: ClosingKey, skipped: CloseSkip): Promise<ClosedWeek> {
	const closing = await findClosing(ctx.db, key);
	return { state: closing?.state ?? null, reason: closing?.reason ?? null, skipped };
}

async function whyNot(ctx: ServiceContext, { group, week, isQuiet, now }: GroupFacts): Promise<CloseSkip | null> {
	const { groupId } = group;
	const stand = (await weekStands(ctx, [{ groupId, weekStart: week.start }])).get(groupId);
	if (stand === undefined) return "no_messages";
	const isMissing = isQuiet === null && now < lateFrom(week);
	return whyNotDue(week, stand, now) ?? (isMissing ? "gap_in_data" : null);
}

/** A week that somebody posted by hand before it was closed needs no decision. */
async function verdictOfPosts(ctx: ServiceContext, { group, week }: GroupFacts): Promise<ClosingVerdict | null> {
	const posts = await listWeekPosts(ctx.db, { groupId: group.groupId, weekStart: week.start });
	const isThere = posts.some(({ state }) => state === "sent" || state === "deleted");
	return isThere ? { state: "posted", reason: null, postAt: null, decideBy: null } : null;
}

/** `false`: somebody else has closed the week just now. */
async function store(ctx: ServiceContext, { group, week, now }: GroupFacts, verdict: ClosingVerdict): Promise<boolean> {
	const nothingYet = { remindedAt: null, decidedAt: null, publicationId: null };
	const key = { groupId: group.groupId, weekStart: week.start };
	const closing: WeekClosing = { ...key, ...verdict, ...nothingYet, closedAt: now, updatedAt: now };
	return inTransaction(ctx.db, async (tx) => {
		if (!(await insertClosingOnce(tx, closing))) return false;
		if (isOpen(closing)) await requestEvents(ctx, [weekClosed(key)], tx);
		if (closing.state === "draft") await openNotice(ctx, draftNotice(group, week.start, verdict), tx);
		return true;
	});
}
