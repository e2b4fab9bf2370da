import { driverErrorOf } from "@/db/driver-error";
import { AppError } from "@/lib/errors";

/** Errors whose words were written for people, or by the job runner about the job itself. */
const TOLD_AS_THEY_ARE = new Set(["NonRetriableError", "RetryAfterError", "StepError"]);
const CAUSES_MAX = 6;

/** Why a job failed, in words a person may read: what is unexpected keeps its text, which may quote anything, to the log. */
export function describeJobError(error: unknown): string {
	let told: string | null = null;
	for (let at = error, depth = 0; at instanceof Error && depth < CAUSES_MAX; at = at.cause, depth += 1) {
		if (at instanceof AppError) return at.hint === undefined ? at.message : `${at.message} ${at.hint}`;
		if (TOLD_AS_THEY_ARE.has(at.name)) told ??= at.message;
	}
	const driver = driverErrorOf(error);
	if (driver !== null) {
		if (driver.errno === 0) return "The database did not answer.";
		return `The database refused a statement (${driver.code}). The log has the details.`;
	}
	if (told !== null) return told;
	return `Something went wrong unexpectedly${error instanceof Error ? ` (${error.name})` : ""}. The log has the details.`;
}

/** Whether the log is the only place that tells what happened. */
export function isUnexpected(error: unknown): boolean {
	for (let at = error, depth = 0; at instanceof Error && depth < CAUSES_MAX; at = at.cause, depth += 1) {
		if (at instanceof AppError || TOLD_AS_THEY_ARE.has(at.name)) return false;
	}
	return true;
}
