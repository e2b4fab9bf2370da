import { listJobRuns } from "@/db/queries/job-runs";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import type { JobsPage } from "@/lib/dashboard/jobs-contract";
import { canViewGroups } from "@/lib/domain/access";
import type { JobState } from "@/lib/domain/job-run";
import type { ServiceContext } from "../../context";
import { tellRunnerState } from "../../jobs/tell-runner-state";
import { listNotices } from "../../notices/list-notices";
import { requireAccess } from "../../require-access";
import { toNoticeCard } from "./notice-card";
import { readPostings } from "./read-postings";
import { readRunCards } from "./read-run-cards";
import { SCHEDULED_JOBS, toScheduleCards } from "./schedule-cards";

const LISTED_MAX = 50;
const ENDED_MAX = 20;
/** One may be under way. */
const SWEEPS_MAX = 3;

const MODE_LABELS = { embedded: "On this machine", "self-hosted": "Inngest server", cloud: "Inngest Cloud" } as const;

/** Everything the page of the jobs shows. */
export async function getJobsPage(ctx: ServiceContext): Promise<JobsPage> {
	requireAccess(canViewGroups(ctx.actor));
	const now = ctx.now();
	const groups = await listTrackedGroups(ctx.db);
	const list = async (states: readonly JobState[], limit: number, except: readonly string[] = []) =>
		readRunCards(ctx, await listJobRuns(ctx.db, { states, except }, limit), groups);
	const [{ mode, problem }, notices, running, waiting, failed, recent, sweeps, postings] = await Promise.all([
		tellRunnerState(ctx),
		listNotices(ctx),
		list(["running"], LISTED_MAX),
		list(["waiting", "retrying"], LISTED_MAX),
		list(["failed"], ENDED_MAX),
		list(["completed", "cancelled"], ENDED_MAX, SCHEDULED_JOBS),
		Promise.all(SCHEDULED_JOBS.map((id) => listJobRuns(ctx.db, { functionIds: [id] }, SWEEPS_MAX))),
		readPostings(ctx, groups),
	]);
	return {
		now: now.toISOString(),
		runner: { mode, modeLabel: MODE_LABELS[mode], problem },
		notices: notices.map((notice) => toNoticeCard(notice, now)),
		...{ running, waiting, failed, recent },
		schedules: toScheduleCards(sweeps.flat(), now),
		postings,
	};
}
