const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Whether work last done at `lastAt` (`null`: never) is to be done again, every `everyMs`. */
export function isDueAgain(lastAt: Date | null, everyMs: number, now: Date): boolean {
	return lastAt === null || now.getTime() - lastAt.getTime() >= everyMs;
}
