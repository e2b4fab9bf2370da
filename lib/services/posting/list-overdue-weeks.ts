import { findPublication } from "@/db/queries/publications";
import { listOverdueClosings } from "@/db/queries/week-closings";
import { canPublish } from "@/lib/domain/access";
import type { WeekClosing } from "@/lib/domain/posting";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import type { ClosingRef } from "./closing-ref";

/** Whoever follows a week is at work on it sooner, waits that Telegram asked for included. */
const OVERDUE_MS = 2 * 3_600_000;
const AT_ONCE = 100;

/**
 * Closed weeks whose time has come and gone without a word: the run that followed them is lost, with a job server that was
 * replaced or a failure that outlasted its retries.
 */
export async function listOverdueWeeks(ctx: ServiceContext): Promise<ClosingRef[]> {
	requireAccess(canPublish(ctx.actor));
	const before = new Date(ctx.now().getTime() - OVERDUE_MS);
	const weeks: ClosingRef[] = [];
	for (const closing of await listOverdueClosings(ctx.db, before, AT_ONCE)) {
		if (!(await isParked(ctx, closing, before))) {
			weeks.push({ groupId: closing.groupId, weekStart: closing.weekStart });
		}
	}
	return weeks;
}

/** Telegram asked for a longer wait, and somebody sleeps through it. */
async function isParked({ db }: ServiceContext, { publicationId }: WeekClosing, before: Date): Promise<boolean> {
	const post = publicationId === null ? null : await findPublication(db, publicationId);
	return post?.state === "claimed" && post.retryAt !== null && post.retryAt > before;
}
