import { AppError } from "@/lib/errors";
import { nextTick } from "@/lib/services/jobs/next-tick";
import { readCron } from "@/lib/services/jobs/read-cron";

/** The last tick at or before `at`; `null`: none ever. */
export function lastTick(cron: string, at: Date): Date | null {
	// The library leaves out a tick at the very instant asked for.
	return readCron(cron).previousRuns(1, new Date(at.getTime() + 1))[0] ?? null;
}

/** Throws AppError `invalid` naming the function whose schedule cannot be read, or never comes. */
export function checkCron(cron: string, functionId: string, now: Date): void {
	try {
		if (nextTick(cron, now) !== null) return;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw invalidCron(`Job ${functionId} has a schedule that cannot be read: ${JSON.stringify(cron)}. ${why}`, error);
	}
	throw invalidCron(`Job ${functionId} has a schedule that never comes: ${JSON.stringify(cron)}`);
}

function invalidCron(message: string, cause?: unknown): AppError {
	const hint = "Write five fields, with a zone in front: TZ=Europe/Berlin 0 9 * * 1.";
	return new AppError("invalid", message, { hint, cause });
}
