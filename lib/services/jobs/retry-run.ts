import type { z } from "zod";
import { closeFailureNotices } from "@/db/queries/job-failures";
import { canManageGroups } from "@/lib/domain/access";
import { JOB_EVENTS, type JobEvent } from "@/lib/domain/job-event";
import type { JobRun } from "@/lib/domain/job-run";
import { JOB_SCHEDULES } from "@/lib/domain/job-schedule";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { failureMatter } from "./failure-notice";
import { findRun, RunRef } from "./find-run";
import { requestEvents } from "./request-events";

/** Leaves room for the number in the 128 characters an id may have. */
const BASE_CHARS_MAX = 110;
const RETRIED = /^(.*):retry:(\d+)$/;
const SWEEPS: Readonly<Record<string, JobEvent["name"]>> = {
	[JOB_SCHEDULES.collect.functionId]: "sweep/collect.requested",
	[JOB_SCHEDULES.weeks.functionId]: "sweep/weeks.requested",
	[JOB_SCHEDULES.purge.functionId]: "sweep/purge.requested",
	[JOB_SCHEDULES.labels.functionId]: "sweep/labels.requested",
};

/** Whether a run that ended badly can be asked for again with what it had. */
export function canRetry(run: JobRun): boolean {
	return (run.state === "failed" || run.state === "cancelled") && retryEvent(run) !== null;
}

/**
 * Asks for a failed or called-off run again, with the same data under a new id: asking twice is like asking once. Throws
 * AppError `conflict` for a run that did not fail, or whose data is gone.
 */
export async function retryRun(ctx: ServiceContext, input: z.input<typeof RunRef>): Promise<{ eventId: string }> {
	const { runId } = parseInput(RunRef, input);
	requireAccess(canManageGroups(ctx.actor));
	const run = await findRun(ctx, { runId });
	if (run.functionId === "import-export") {
		throw new AppError("conflict", "The files of this import are gone.", {
			hint: "Choose them again on the import page.",
		});
	}
	if (isCalledOffPosting(run)) {
		throw new AppError("conflict", "The posting of this week was called off for good.", {
			hint: "Post it by hand on the recap's page.",
		});
	}
	const event = retryEvent(run);
	if (!canRetry(run) || event === null) {
		throw new AppError("conflict", "Only a job that failed or was called off can be tried again.");
	}
	await requestEvents(ctx, [event]);
	const { prefix, weekStart } = failureMatter(run);
	await closeFailureNotices(ctx.db, prefix, weekStart, ctx.now());
	ctx.log.info({ runId, job: run.functionId, eventId: event.id }, "a job is asked for again");
	return { eventId: event.id };
}

/** Nothing takes such a week up again by itself: another run would end without a word. */
function isCalledOffPosting({ functionId, eventName, state }: JobRun): boolean {
	return functionId === "publish-recap" && eventName === "recap/week.closed" && state === "cancelled";
}

function retryEvent(run: JobRun): JobEvent | null {
	const { runId, functionId, eventId, eventName, eventData } = run;
	// The uploaded files are removed whatever comes of an import.
	if (functionId === "import-export" || isCalledOffPosting(run)) return null;
	const sweep = SWEEPS[functionId];
	if (sweep !== undefined) return { id: `retry:${runId}`, name: sweep, data: {} };
	const name = (Object.keys(JOB_EVENTS) as JobEvent["name"][]).find((known) => known === eventName);
	if (name === undefined) return null;
	const data = JOB_EVENTS[name].safeParse(eventData);
	return data.success ? { id: retryId(eventId), name, data: data.data } : null;
}

function retryId(eventId: string): string {
	const [, base = eventId, number = "0"] = RETRIED.exec(eventId) ?? [];
	return `${base.slice(0, BASE_CHARS_MAX)}:retry:${Number(number) + 1}`;
}
