import { draftsOf } from "@/lib/dashboard/jobs-attention";
import type { JobRunCard, JobsPage } from "@/lib/dashboard/jobs-contract";

/** More at once is a count. */
const NAMED_MAX = 2;

/**
 * What is worth saying aloud about a change, to somebody who does not see it: failures, drafts, a runner that stopped, the
 * end of long work. Sweeps come and go every few minutes without a word.
 */
export function jobsNews(before: JobsPage, after: JobsPage): string | null {
	const news = [...runnerNews(before, after), ...draftNews(before, after), ...runNews(before, after)];
	return news.length === 0 ? null : news.join(" ");
}

function runnerNews(before: JobsPage, after: JobsPage): string[] {
	const [was, is] = [before.runner.problem, after.runner.problem];
	if (is !== null && is.message !== was?.message) return [is.message];
	return is === null && was !== null ? ["The jobs run again."] : [];
}

function draftNews(before: JobsPage, after: JobsPage): string[] {
	const known = new Set(draftsOf(before).map(draftKey));
	const drafts = draftsOf(after).filter((draft) => !known.has(draftKey(draft)));
	if (drafts.length > NAMED_MAX) return [`${drafts.length} recaps wait for your decision.`];
	return drafts.map((draft) => `A recap of ${draft.group.title} waits for your decision.`);
}

const draftKey = (draft: { readonly group: { readonly slug: string }; readonly week: { readonly start: string } }) =>
	`${draft.group.slug} ${draft.week.start}`;

function runNews(before: JobsPage, after: JobsPage): string[] {
	const wereFailed = new Set(before.failed.map(({ runId }) => runId));
	const failed = after.failed.filter(({ runId }) => !wereFailed.has(runId));
	const wereCounted = new Set(before.running.filter(({ detail }) => detail !== null).map(({ runId }) => runId));
	const done = after.recent.filter(({ runId, state }) => state === "completed" && wereCounted.has(runId));
	return [
		...(failed.length > NAMED_MAX
			? [`${failed.length} jobs failed.`]
			: failed.map((run) => `Failed: ${nameOfRun(run)}.`)),
		...(done.length > NAMED_MAX ? [`${done.length} jobs are done.`] : done.map((run) => `Done: ${nameOfRun(run)}.`)),
	];
}

/** What a run is called where one line has to do. */
export function nameOfRun({ label, group }: Pick<JobRunCard, "label" | "group">): string {
	return group === null ? label : `${label}, ${group.title}`;
}
