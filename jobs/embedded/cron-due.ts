import { Cron } from "croner";
import { AppError } from "@/lib/errors";

const ZONED = /^(?:CRON_)?TZ=(\S+)\s+(.+)$/;

/** Schedules are few and written in code: each is read once. */
const schedules = new Map<string, Cron>();

/**
 * The first tick after `after`; `null`: never again. `TZ=Europe/Berlin 0 9 * * 1`, in UTC when no zone is named. A fixed hour
 * that the clocks skip fires right after the gap, one they repeat fires once; schedules with steps or wildcards follow the minutes that are.
 */
export function nextTick(cron: string, after: Date): Date | null {
	return readCron(cron).nextRun(after);
}

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

function readCron(cron: string): Cron {
	const known = schedules.get(cron);
	if (known !== undefined) return known;
	const [, timezone = "UTC", pattern = cron] = ZONED.exec(cron) ?? [];
	const schedule = new Cron(pattern, { timezone, paused: true, mode: "5-part" });
	schedules.set(cron, schedule);
	return schedule;
}

function invalidCron(message: string, cause?: unknown): AppError {
	const hint = "Write five fields, with a zone in front: TZ=Europe/Berlin 0 9 * * 1.";
	return new AppError("invalid", message, { hint, cause });
}
