import { readCron } from "./read-cron";

/**
 * The first tick after `after`; `null`: never again. A fixed hour that the clocks skip fires right after the gap, one they
 * repeat fires once; schedules with steps or wildcards follow the minutes that are.
 */
export function nextTick(cron: string, after: Date): Date | null {
	return readCron(cron).nextRun(after);
}
