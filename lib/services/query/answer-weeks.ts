import { listWeekMetricValues, type WeekMetricValue } from "@/db/queries/week-metric-values";
import type { QueryAnswer, QueryRow } from "@/lib/dashboard/query-contract";
import { formatWeekLabel, formatWeekRange } from "@/lib/format/date";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import type { MetricKey } from "@/lib/metrics/metric-key";
import { formatPeriod, formatQuery } from "@/lib/query/format-query";
import { judgeSpan } from "@/lib/query/judge-span";
import { DEFAULT_PERIOD } from "@/lib/query/query-defaults";
import { cutSpan, type DaySpan } from "@/lib/query/query-period";
import { titleOf } from "@/lib/query/query-title";
import { formatMetric } from "@/lib/recap/view/metric-text";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { statusNote } from "../dashboard/status-note";
import { answerNote } from "./answer-note";
import type { AskedQuery } from "./asked-query";

/** A number of the catalogue by week, or of the newest week that is whole. Weeks nobody measured are not known. */
export async function answerWeeks(ctx: ServiceContext, asked: AskedQuery, key: MetricKey): Promise<QueryAnswer> {
	const mondays = cutSpan(daysLookedThrough(asked), "weeks").map(({ start }) => start);
	const from = mondays[0] ?? asked.days.from;
	const to = addDays(mondays.at(-1) ?? addDays(from, -1), 1);
	const values = await listWeekMetricValues(ctx.db, asked.scope.groupId, key, { from, to });
	return asked.read.query.by === null
		? answerNewest(asked, key, values)
		: answerEach(asked, key, rowsOf(key, mondays, values), from);
}

/** Who names neither a split nor a time wants the newest week there is. */
function daysLookedThrough({ read: { query }, days, scope: { firstDay } }: AskedQuery): DaySpan {
	const isUnsaid = query.by === null && formatPeriod(query.period) === formatPeriod(DEFAULT_PERIOD);
	return isUnsaid && firstDay !== null ? { from: firstDay, to: days.to } : days;
}

function answerEach(asked: AskedQuery, key: MetricKey, rows: readonly QueryRow[], from: LocalDate): QueryAnswer {
	const { query } = asked.read;
	const verdict = judgeSpan(
		asked.days,
		asked.scope.known,
		rows.every(({ value }) => value === null),
	);
	return {
		...headOf(asked, key),
		chart: "line",
		from,
		to: asked.days.to,
		rows: rows.slice(-query.limit),
		isCut: rows.length > query.limit,
		coverage: verdict.coverage,
		note: answerNote(asked, verdict, []),
	};
}

function answerNewest(asked: AskedQuery, key: MetricKey, values: readonly WeekMetricValue[]): QueryAnswer {
	const newest = values.findLast(({ isComplete }) => isComplete) ?? values.at(-1) ?? null;
	const verdict = judgeSpan(asked.days, asked.scope.known, newest === null);
	const remarks = newest === null ? [] : [newest.metric === null ? null : statusNote(newest.metric), NEWEST];
	return {
		...headOf(asked, key),
		chart: "number",
		from: newest?.weekStart ?? asked.days.from,
		to: newest === null ? asked.days.to : addDays(newest.weekStart, 7),
		rows: newest === null ? [] : [rowOf(key, newest, formatWeekLabel)],
		isCut: false,
		coverage: newest?.metric?.coverage ?? verdict.coverage,
		note: newest === null ? answerNote(asked, verdict, []) : remarks.filter((remark) => remark !== null).join(" "),
	};
}

const NEWEST = "The newest week that is whole; add “by week” to see all of them.";

function headOf(
	{ read: { query } }: AskedQuery,
	key: MetricKey,
): Pick<QueryAnswer, "query" | "line" | "title" | "unit"> {
	const { label, unit } = METRIC_CATALOGUE[key];
	return { query, line: formatQuery(query), title: query.by === null ? label.en : titleOf(query, label.en), unit };
}

function rowsOf(key: MetricKey, mondays: readonly LocalDate[], values: readonly WeekMetricValue[]): QueryRow[] {
	const byWeek = new Map(values.map((value) => [value.weekStart, value]));
	return mondays.map((weekStart) => {
		const value = byWeek.get(weekStart) ?? { weekStart, isComplete: false, metric: null };
		return rowOf(key, value, formatWeekRange);
	});
}

function rowOf(
	key: MetricKey,
	{ weekStart, metric }: WeekMetricValue,
	label: (monday: LocalDate, locale: "en") => string,
): QueryRow {
	return {
		key: weekStart,
		label: label(weekStart, "en"),
		value: metric?.value ?? null,
		text: formatMetric(key, metric?.value ?? null, "en", "whole"),
		status: metric?.status ?? "unknown",
	};
}
