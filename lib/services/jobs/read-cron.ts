import { Cron } from "croner";

const ZONED = /^(?:CRON_)?TZ=(\S+)\s+(.+)$/;

/** Schedules are few and written in code: each is read once. */
const schedules = new Map<string, Cron>();

/** A schedule of five fields, `TZ=Europe/Berlin 0 9 * * 1`; in UTC when no zone is named. Throws for one that is none. */
export function readCron(cron: string): Cron {
	const known = schedules.get(cron);
	if (known !== undefined) return known;
	const [, timezone = "UTC", pattern = cron] = ZONED.exec(cron) ?? [];
	const schedule = new Cron(pattern, { timezone, paused: true, mode: "5-part" });
	schedules.set(cron, schedule);
	return schedule;
}
