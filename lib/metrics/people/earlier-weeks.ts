import { addWeeks, type Week, weekRange } from "../../time/week";
import type { Doubt } from "../measure";
import { type EarlierWeek, HISTORY_WEEKS } from "../people-history";
import { coveredShare } from "../stretches";
import type { WeekFacts } from "../week-facts";
import { type History, isCensored, WHOLE_FROM } from "../week-frame";

/** The half year before a week, nearest first. */
export function earlierWeeks(week: Week, history: History): EarlierWeek[] {
	return Array.from({ length: HISTORY_WEEKS }, (_, index) => {
		const earlier = addWeeks(week, -1 - index);
		const range = weekRange(earlier);
		const [fromMs, toMs] = [range.start.getTime(), range.end.getTime()];
		const coverage = history.stretches.length === 0 ? null : coveredShare(history.stretches, fromMs, toMs);
		return { start: earlier.start, fromMs, toMs, coverage, isCensored: isCensored(earlier, history) };
	});
}

/** How far back numbers that look `weeks` weeks back can be trusted, and the share of that time some source held. */
export interface LookBack {
	readonly doubts: readonly Doubt[];
	readonly coverage: number | null;
}

/** `whenShort`: what to say when history begins later than the window does. */
export function lookBack(facts: WeekFacts, weeks: number, whenShort: "pending" | "partial"): LookBack {
	const shares = facts.history.earlier.slice(0, weeks).map(({ coverage }) => coverage ?? 0);
	const known = shares.findLastIndex((share) => share > 0) + 1;
	const all = [...shares, facts.frame.coverage ?? 0];
	const coverage = all.reduce((total, share) => total + share, 0) / (weeks + 1);
	const doubts: Doubt[] = [];
	if (known < weeks) doubts.push({ status: whenShort, reason: "short_history" });
	if (shares.slice(0, known).some((share) => share < WHOLE_FROM)) {
		doubts.push({ status: "partial", reason: "gap_in_data" });
	}
	return { doubts, coverage };
}

/** Whether a week was seen whole and what seemed new in it was. */
export function isTrusted(week: EarlierWeek | undefined): boolean {
	return week !== undefined && !week.isCensored && (week.coverage ?? 0) >= WHOLE_FROM;
}
