import { Cron } from "croner";

/** When a schedule comes round next after `now`; `null`: never again. */
export function nextTick(cron: string, now: Date): Date | null {
	return new Cron(cron, { paused: true, timezone: "UTC" }).nextRun(now);
}
