/** When to try again: as told in a `retry-after` header (seconds, or an instant), else after `delay`. */
export function retryAt(retryAfter: string | null, now: Date, delay: () => number): Date {
	if (retryAfter === null) return new Date(now.getTime() + delay());
	const seconds = Number(retryAfter);
	if (Number.isFinite(seconds)) return new Date(now.getTime() + Math.max(0, seconds) * 1000);
	const at = new Date(retryAfter);
	return Number.isNaN(at.getTime()) ? new Date(now.getTime() + delay()) : at;
}
