import type { Database } from "@/db/client";
import { listWeekMetricValues } from "@/db/queries/week-metric-values";
import type { MetricStatus } from "@/lib/metrics/metric-value";
import { judgeSpan, type SpanVerdict } from "@/lib/query/judge-span";
import type { QueryMeasure } from "@/lib/query/metric-query";
import { type DaySpan, startOfUnit } from "@/lib/query/query-period";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { QueryScope } from "./query-scope";

/** Judges a count over some days; `isEmpty`: nothing was counted in them. */
export type CountJudge = (days: DaySpan, isEmpty: boolean) => SpanVerdict;

/** Reactions are known as far as the weeks' own number of them is; everything else as far as the time was collected. */
export async function readJudge(
	db: Database,
	scope: QueryScope,
	measure: QueryMeasure,
	days: DaySpan,
): Promise<CountJudge> {
	const judge: CountJudge = (span, isEmpty) => judgeSpan(span, scope.known, isEmpty);
	if (measure !== "reactions") return judge;
	const weeks = await listWeekMetricValues(db, scope.groupId, "reactions_on_posts", {
		from: startOfUnit(days.from, "weeks"),
		to: days.to,
	});
	const byWeek = new Map(weeks.map(({ weekStart, metric }) => [weekStart, metric?.status ?? "unknown"]));
	return (span, isEmpty) => weaken(judge(span, isEmpty), statusesWithin(span, byWeek), isEmpty);
}

function statusesWithin(span: DaySpan, byWeek: ReadonlyMap<LocalDate, MetricStatus>): MetricStatus[] {
	const statuses: MetricStatus[] = [];
	for (let monday = startOfUnit(span.from, "weeks"); monday < span.to; monday = addDays(monday, 7)) {
		const status = byWeek.get(monday);
		if (status !== undefined) statuses.push(status);
	}
	return statuses;
}

function weaken(verdict: SpanVerdict, statuses: readonly MetricStatus[], isEmpty: boolean): SpanVerdict {
	if (statuses.length === 0 || verdict.status === "unknown") return verdict;
	const isUnknown = isEmpty && statuses.every((status) => status === "unknown");
	if (isUnknown) return { ...verdict, status: "unknown" };
	return statuses.some((status) => status !== "ok") ? { ...verdict, status: "partial" } : verdict;
}
