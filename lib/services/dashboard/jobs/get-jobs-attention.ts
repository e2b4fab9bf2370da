import { listTrackedGroups } from "@/db/queries/tracked-groups";
import { listNewestClosings } from "@/db/queries/week-closings";
import type { JobsAttention } from "@/lib/dashboard/jobs-contract";
import { canViewGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { listNotices } from "../../notices/list-notices";
import { requireAccess } from "../../require-access";
import { toNoticeCard } from "./notice-card";
import { readPostings } from "./read-postings";

/** What waits for somebody, for every page: without the runs, and of the groups only those with a draft. */
export async function getJobsAttention(ctx: ServiceContext): Promise<JobsAttention> {
	requireAccess(canViewGroups(ctx.actor));
	const now = ctx.now();
	const [notices, closings] = await Promise.all([listNotices(ctx), listNewestClosings(ctx.db)]);
	const drafted = new Set(closings.flatMap(({ groupId, state }) => (state === "draft" ? [groupId] : [])));
	const groups = drafted.size === 0 ? [] : await listTrackedGroups(ctx.db);
	const waiting = groups.filter(({ groupId }) => drafted.has(groupId));
	return {
		notices: notices.map((notice) => toNoticeCard(notice, now)),
		postings: waiting.length === 0 ? [] : await readPostings(ctx, waiting),
	};
}
