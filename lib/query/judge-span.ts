import type { MetricStatus } from "../metrics/metric-value";
import { coveredShare, type Stretch } from "../metrics/stretches";
import { WHOLE_FROM } from "../metrics/week-frame";
import type { TimeZone } from "../time/time-zone";
import { startOfDay } from "../time/wall-clock";
import type { DaySpan } from "./query-period";

/** How far a count over some days can be trusted. */
export interface SpanVerdict {
	readonly status: Extract<MetricStatus, "ok" | "partial" | "unknown">;
	/** Share 0..1 of the time up to now that some source held; `null`: no source says. */
	readonly coverage: number | null;
}

/** What is known of a group's history, and when it is asked. */
export interface KnownTime {
	readonly stretches: readonly Stretch[];
	readonly zone: TimeZone;
	readonly now: Date;
}

/**
 * Judges days as a week is judged: unseen and empty is unknown, running or less than 95 % seen is partial. `isEmpty`:
 * nothing is stored of them.
 */
export function judgeSpan({ from, to }: DaySpan, { stretches, zone, now }: KnownTime, isEmpty: boolean): SpanVerdict {
	const [fromMs, endMs] = [startOfDay(from, zone).getTime(), startOfDay(to, zone).getTime()];
	const toMs = Math.min(endMs, now.getTime());
	if (toMs <= fromMs) return { status: "unknown", coverage: null };
	const coverage = stretches.length === 0 ? null : coveredShare(stretches, fromMs, toMs);
	if ((coverage === null || coverage <= 0) && isEmpty) return { status: "unknown", coverage };
	const isWhole = coverage !== null && coverage >= WHOLE_FROM && endMs <= now.getTime();
	return { status: isWhole ? "ok" : "partial", coverage };
}
