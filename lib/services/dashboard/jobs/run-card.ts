import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import type { Group } from "@/lib/domain/group";
import { isEnded, type JobRun, type JobState } from "@/lib/domain/job-run";
import { formatDateTime } from "@/lib/format/date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { jobLabel } from "../../jobs/job-label";
import { canRetry } from "../../jobs/retry-run";
import { toGroupRef } from "../group-ref";
import { describeResult } from "./describe-result";
import { progressDetail, shareOf } from "./progress-detail";

const LABELS: Readonly<Record<JobState, string>> = {
	running: "Running",
	waiting: "Waiting",
	retrying: "Trying again",
	completed: "Done",
	failed: "Failed",
	cancelled: "Called off",
};
const PEOPLE = /^(the owner|news)/;

export interface RunSurroundings {
	/** `null`: about none, or about one that is gone. */
	readonly group: Group | null;
	/** Somebody called it off, and it has not ended yet. */
	readonly isCalledOff: boolean;
}

/** A run as the dashboard shows it. */
export function toJobRunCard(run: JobRun, { group, isCalledOff }: RunSurroundings): JobRunCard {
	const at = clockOf(group);
	const isMoving = run.state === "running";
	const isLeaving = isCalledOff && !isEnded(run);
	return {
		runId: run.runId,
		functionId: run.functionId,
		label: jobLabel(run.functionId),
		group: group === null ? null : toGroupRef(group),
		state: run.state,
		stateLabel: isLeaving ? "Being called off" : LABELS[run.state],
		share: run.progress === null ? null : shareOf(run.progress),
		detail: run.progress === null ? null : progressDetail(run.progress, isMoving),
		note: isLeaving ? "It ends with the step it is at." : noteOf(run, at),
		started: at(run.startedAt),
		ended: run.endedAt === null ? null : at(run.endedAt),
		canRetry: canRetry(run),
		canCancel: !isEnded(run) && !isLeaving && run.eventId !== "",
	};
}

function noteOf(run: JobRun, at: (instant: Date) => string): string | null {
	const { state, error, waitingFor, waitingUntil, attempt, result } = run;
	if (state === "completed") return describeResult(result);
	if (state === "waiting" && waitingFor !== null) {
		const isTimed = waitingUntil !== null && !PEOPLE.test(waitingFor);
		return `Waits for ${waitingFor}${isTimed ? `, until ${at(waitingUntil)}` : ""}.`;
	}
	if (state === "retrying") {
		const when = waitingUntil === null ? "It is tried again soon." : `It is tried again at ${at(waitingUntil)}.`;
		return error === null ? when : `${error} ${when}`;
	}
	if (state === "running") return error === null || attempt < 2 ? null : `Try ${attempt}. The one before: ${error}`;
	return error;
}

/** Times on the group's own clock, else UTC. */
function clockOf(group: Group | null): (instant: Date) => string {
	if (group !== null) return (instant) => formatDateTime(instant, parseTimeZone(group.zone), "en");
	return (instant) => `${formatDateTime(instant, parseTimeZone("UTC"), "en")} UTC`;
}
