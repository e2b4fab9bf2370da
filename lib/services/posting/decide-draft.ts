import { z } from "zod";
import { lockClosing, updateClosing } from "@/db/queries/week-closings";
import { inTransaction } from "@/db/transaction";
import { canPublish } from "@/lib/domain/access";
import { type DraftDecision, openDecisions, verdictOf } from "@/lib/domain/draft-decision";
import type { JobEvent } from "@/lib/domain/job-event";
import type { WeekClosing } from "@/lib/domain/posting";
import { AppError } from "@/lib/errors";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { requestEvents } from "../jobs/request-events";
import { closeNotice } from "../notices/close-notice";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { draftNoticeKey } from "./draft-notice";
import { weekClosed } from "./week-closed";

const InputSchema = z.object({
	/** Whatever names the group. */
	group: z.string().min(1).max(255),
	weekStart: z.iso.date(),
	decision: z.enum(["approved", "declined"]),
});

/**
 * Stores what the owner decides about a week's recap, and has the runner told in the same transaction. Until something is
 * sent a mind may be changed; deciding the same twice is like once. Throws AppError `not_found` for a week that is not
 * closed, `conflict` when it is too late.
 */
export async function decideDraft(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<WeekClosing> {
	const { group: ref, weekStart, decision } = parseInput(InputSchema, input);
	requireAccess(canPublish(ctx.actor));
	const group = await resolveGroup(ctx, { ref });
	const week = parseWeek(weekStart, parseTimeZone(group.zone));
	const key = { groupId: group.groupId, weekStart: week.start };
	const now = ctx.now();
	return inTransaction(ctx.db, async (tx) => {
		const closing = await lockClosing(tx, key);
		if (closing === null) throw new AppError("not_found", `The week of ${weekStart} is not closed.`);
		if (closing.state === decision) return closing;
		if (!openDecisions(closing, now).includes(decision)) throw tooLate(closing);
		const change = { ...verdictOf(closing, decision), decidedAt: now };
		await updateClosing(tx, key, change, now);
		await closeNotice(ctx, draftNoticeKey(group.groupId, week.start), tx);
		const again = closing.state === "declined" ? [weekClosed(key, String(now.getTime()))] : [];
		await requestEvents(ctx, [draftDecided(closing, decision, now), ...again], tx);
		ctx.log.info({ ...key, decision }, "draft decided");
		return { ...closing, ...change, updatedAt: now };
	});
}

function draftDecided(
	{ groupId, weekStart }: WeekClosing,
	decision: DraftDecision,
	at: Date,
): JobEvent<"recap/draft.decided"> {
	return {
		id: `decide:${groupId}:${weekStart}:${decision}:${at.getTime()}`,
		name: "recap/draft.decided",
		data: { groupId: String(groupId), weekStart, decision },
	};
}

function tooLate({ state, publicationId }: WeekClosing): AppError {
	const isUnderWay = publicationId !== null && state !== "posted";
	return new AppError("conflict", isUnderWay ? "This recap is being posted already." : `${SAID[state]}.`, {
		hint: state === "posted" ? "Delete the post to take it back." : "Post it by hand on the recap's page.",
	});
}

const SAID: Readonly<Record<WeekClosing["state"], string>> = {
	scheduled: "This recap goes out by itself",
	draft: "The time to decide is over",
	approved: "This recap is approved already",
	posted: "This recap is posted already",
	failed: "This recap could not be posted",
	off: "Posting was switched off when this week was closed",
	quiet: "This week was too quiet to post",
	late: "It is too late to post this week's recap by itself",
	declined: "This recap was declined",
	expired: "The time to decide is over",
	unpostable: "There is no chat to post this recap to",
};
