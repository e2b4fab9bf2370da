import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { METRIC_KEYS, type MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { ROLLUP_VERSION, type WeekRollup } from "@/lib/metrics/week-rollup";
import { addDays, type LocalDate, parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { weekRange } from "@/lib/time/week";

/** A number, or a number with what it is made of or doubted for. */
export type MetricInput = number | null | Partial<MetricValue>;

export interface WeekInput {
	readonly weekStart?: string;
	readonly zone?: string;
	/** Metrics that are not named are unknown. */
	readonly metrics?: Readonly<Partial<Record<MetricKey, MetricInput>>>;
	readonly parts?: Partial<WeekRollup>;
}

/** A whole metric of the catalogue's unit, or an unknown one for `null`. */
export function aMetric(key: MetricKey, input: MetricInput): MetricValue {
	const given = typeof input === "number" || input === null ? { value: input } : input;
	const value = given.value ?? null;
	return {
		unit: METRIC_CATALOGUE[key].unit,
		numerator: null,
		denominator: null,
		status: value === null ? "unknown" : "ok",
		coverage: 1,
		reason: value === null ? "not_collected" : null,
		...given,
		value,
	};
}

/** A complete week of Kyiv's autumn of 2025 with the metrics named. */
export function aWeekRollup({
	weekStart = "2025-11-10",
	zone = "Europe/Kyiv",
	metrics = {},
	parts = {},
}: WeekInput = {}): WeekRollup {
	const start = parseLocalDate(weekStart);
	const range = weekRange({ start, zone: parseTimeZone(zone) });
	return {
		version: ROLLUP_VERSION,
		weekStart: start,
		zone,
		startAt: range.start.toISOString(),
		endAt: range.end.toISOString(),
		isComplete: true,
		metrics: Object.fromEntries(
			METRIC_KEYS.map((key) => [key, aMetric(key, metrics[key] ?? (key === "data_coverage" ? 1 : null))]),
		) as Record<MetricKey, MetricValue>,
		cohorts: [],
		heat: emptyHeat(),
		days: Array.from({ length: 7 }, (_, at) => ({ day: addDays(start, at), posts: 0, active: 0 })),
		activeDays: [0, 0, 0, 0, 0, 0, 0],
		posters: [],
		repliers: [],
		newVoices: [],
		contentMix: [],
		topicMix: [],
		senderMix: [],
		reactions: [],
		languageMix: [],
		insights: { openQuestions: [], blockers: [], demos: [], threads: [], newConnections: [], helpers: [] },
		...parts,
	};
}

/** Weeks that end right before `weekStart`, given oldest first. `null`: that week is missing. */
export function weeksBefore(weekStart: string, weeks: readonly (WeekInput["metrics"] | null)[]): WeekRollup[] {
	const start = parseLocalDate(weekStart);
	return weeks.flatMap((metrics, at) => {
		const monday: LocalDate = addDays(start, -7 * (weeks.length - at));
		return metrics === null || metrics === undefined ? [] : [aWeekRollup({ weekStart: monday, metrics })];
	});
}

export function emptyHeat(): number[][] {
	return Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
}
