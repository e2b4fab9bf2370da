import type { SentSpan } from "@/db/queries/sent-messages";

/** A rule for asking again about messages: at these ages, ascending, in milliseconds. */
export interface AgeLadder {
	readonly agesMs: readonly number[];
	/** Runs closer together than this find next to nothing new. */
	readonly everyMs: number;
}

/** A message this much too old for its last turn is still given it. */
const LATE_MS = 3_600_000;

/** Steps of `stepMs` up to and including `untilMs`, beginning one step after `fromMs`. */
export function steps(fromMs: number, untilMs: number, stepMs: number): number[] {
	return Array.from({ length: Math.floor((untilMs - fromMs) / stepMs) }, (_, index) => fromMs + (index + 1) * stepMs);
}

/** The oldest age anything is asked for. */
export function oldestAgeMs({ agesMs }: AgeLadder): number {
	return agesMs.at(-1) ?? 0;
}

/**
 * When messages that are due were sent: those that reached one of the ladder's ages after the last run. One timestamp
 * a group is enough, and a message whose turn fell into an outage is asked for once when the collector is back.
 * Spans are ascending and do not touch.
 */
export function dueSpans(ladder: AgeLadder, lastRunAt: Date | null, now: Date): readonly SentSpan[] {
	const oldestMs = oldestAgeMs(ladder);
	const nowMs = now.getTime();
	const lastMs = Math.max(lastRunAt?.getTime() ?? Number.NEGATIVE_INFINITY, nowMs - oldestMs);
	if (lastMs >= nowMs) return [];
	const floorMs = nowMs - oldestMs - Math.min(nowMs - lastMs, LATE_MS);
	const spans: { from: number; to: number }[] = [];
	for (const ageMs of [...ladder.agesMs].sort((a, b) => b - a)) {
		const from = Math.max(lastMs - ageMs, floorMs);
		const to = nowMs - ageMs;
		const previous = spans.at(-1);
		if (previous !== undefined && from <= previous.to) previous.to = Math.max(previous.to, to);
		else if (from < to) spans.push({ from, to });
	}
	return spans.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}
