import type { JobProgress } from "@/lib/domain/job-run";
import { formatDuration } from "@/lib/format/duration";
import { formatCount } from "@/lib/format/number";

const MB = 1_000_000;
/** Longer than this nobody believes. */
const LEFT_MS_MAX = 7 * 86_400_000;

/** Done 0..1; `null` while the end is not known. Totals are estimates and may lag behind. */
export function shareOf({ current, total }: JobProgress): number | null {
	return total === null || total === 0 ? null : Math.min(1, current / total);
}

/** `12,034 of 48,210 messages · 183 a second · 3 min left`; the last two while it moves. */
export function progressDetail(progress: JobProgress, isMoving: boolean): string {
	const { unit, current, total, rate } = progress;
	const done = total === null ? amount(unit, current) : `${bare(unit, current)} of ${amount(unit, total)}`;
	if (!isMoving || rate === null || rate <= 0) return done;
	const left = total === null || total <= current ? null : ((total - current) / rate) * 1_000;
	const parts = [done, rateOf(unit, rate)];
	if (left !== null && left < LEFT_MS_MAX) parts.push(`${formatDuration(left)} left`);
	return parts.join(" · ");
}

function rateOf(unit: string, rate: number): string {
	if (unit === "bytes") return `${bare(unit, rate)} MB a second`;
	return rate >= 1
		? `${bare(unit, Math.round(rate))} a second`
		: `${bare(unit, Math.max(1, Math.round(rate * 60)))} a minute`;
}

function amount(unit: string, count: number): string {
	if (unit === "bytes") return `${bare(unit, count)} MB`;
	return `${bare(unit, count)} ${count === 1 && unit.endsWith("s") ? unit.slice(0, -1) : unit}`;
}

function bare(unit: string, count: number): string {
	return unit === "bytes" ? (count / MB).toFixed(1) : formatCount(count, "en", "whole");
}
