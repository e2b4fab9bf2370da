import { closeFailureNotices } from "@/db/queries/job-failures";
import { type JobRunChange, type JobRunIdentity, saveJobRun } from "@/db/queries/job-runs";
import type { ServiceContext } from "../context";
import { failureMatter } from "./failure-notice";
import { takeProgress } from "./report-progress";

/** A job's data may hold a result of any size; people are shown counts. */
const RESULT_CHARS_MAX = 20_000;
const ERROR_CHARS_MAX = 4_000;

export interface RunRecord extends JobRunIdentity {
	readonly change: JobRunChange;
}

/** Keeps the row of a run true: called by the jobs' own bookkeeping, in every mode the same way. */
export async function recordRun(
	ctx: Pick<ServiceContext, "db" | "now">,
	{ change, ...identity }: RunRecord,
): Promise<void> {
	const progress = takeProgress(identity.runId, change.endedAt instanceof Date);
	const told = { ...fitting(change), ...(progress === null ? {} : { progress }) };
	await saveJobRun(ctx.db, identity, told, ctx.now());
	if (change.state !== "completed") return;
	// What failed before went well this time.
	const { prefix, weekStart } = failureMatter(identity);
	await closeFailureNotices(ctx.db, prefix, weekStart, ctx.now());
}

/** The change with what is too long for a row cut short. */
function fitting(change: JobRunChange): JobRunChange {
	const { error, result, waitingFor, step } = change;
	return {
		...change,
		...(typeof error === "string" ? { error: error.slice(0, ERROR_CHARS_MAX) } : {}),
		...(typeof waitingFor === "string" ? { waitingFor: waitingFor.slice(0, 255) } : {}),
		...(typeof step === "string" ? { step: step.slice(0, 128) } : {}),
		...(result === undefined ? {} : { result: fittingResult(result) }),
	};
}

/** A bare text comes back from the database as if it were JSON itself, so it gets a name. */
function fittingResult(result: unknown): unknown {
	const told = typeof result === "string" ? { text: result } : result;
	return (JSON.stringify(told)?.length ?? 0) > RESULT_CHARS_MAX ? null : told;
}
