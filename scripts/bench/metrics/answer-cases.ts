import type { ServiceContext } from "@/lib/services/context";
import { getCohorts } from "@/lib/services/dashboard/get-cohorts";
import { getOverview } from "@/lib/services/dashboard/get-overview";
import { runQuery } from "@/lib/services/query/run-query";
import { getWeekRollup } from "@/lib/services/rollup/get-week-rollup";
import { addDays } from "@/lib/time/local-date";
import { check, say } from "../say-figures";
import type { Duck } from "./duck";
import { cohortSql, duckWeek, overviewSql, weekdaySql } from "./duck-answers";
import { forgetPages } from "./forget-pages";
import { timeCase } from "./time-case";
import { type BenchWeek, measureAgain } from "./week-cases";

const ROUNDS = 20;
const DUCK_ROUNDS = 7;
const HALF_YEAR_WEEKS = 26;
const QUERY_WEEKS = 12;
/** From stored rollups an answer takes at most this share of DuckDB's time, from raw rows at most so many times it. */
const ROLLUP_RATIO_MAX = 0.4;
const RAW_RATIO_MAX = 13;

/** One answer in two ways. */
export interface AnswerCase {
	readonly name: string;
	readonly ours: () => Promise<unknown>;
	readonly duck: () => Promise<unknown>;
	readonly rounds: number;
	/** Our time over DuckDB's, at most; `null`: printed only. */
	readonly ratioMax: number | null;
}

export function answerCases(ctx: ServiceContext, duck: Duck, weeks: readonly BenchWeek[]): AnswerCase[] {
	const largest = weeks.at(-1);
	if (largest === undefined) return [];
	const end = addDays(largest.week, 7);
	const halfYear = addDays(end, -7 * HALF_YEAR_WEEKS);
	const quarter = addDays(end, -7 * QUERY_WEEKS);
	const ask = (groupId: number, line: string) => () => runQuery(ctx, { ref: `group-${groupId}`, line });
	return [
		...weeks.flatMap((week) => weekCases(ctx, duck, week, week === largest)),
		{
			name: "half a year's overview",
			ours: () => getOverview(ctx, { ref: "group-1", week: largest.week }),
			duck: () => duck.rows(overviewSql(1, halfYear, end)),
			rounds: ROUNDS,
			ratioMax: null,
		},
		{
			name: "cohorts of half a year",
			ours: () => getCohorts(ctx, { ref: "group-1", week: largest.week }),
			duck: () => duck.rows(cohortSql(1, halfYear, halfYear, end)),
			rounds: ROUNDS,
			ratioMax: null,
		},
		{
			name: "messages by weekday last 12 weeks",
			ours: ask(1, `messages by weekday last ${QUERY_WEEKS} weeks`),
			duck: () => duck.rows(weekdaySql(1, quarter, end, null)),
			rounds: ROUNDS,
			ratioMax: null,
		},
		{
			name: "the same of one topic",
			ours: ask(3, `messages by weekday last ${QUERY_WEEKS} weeks where topic = "Topic 4"`),
			duck: () => duck.rows(weekdaySql(3, quarter, end, 4)),
			rounds: ROUNDS,
			ratioMax: null,
		},
	];
}

function weekCases(ctx: ServiceContext, duck: Duck, week: BenchWeek, isLargest: boolean): AnswerCase[] {
	const { name, groupId, messages } = week;
	const asDuck = () => duckWeek(duck, groupId, week.week);
	const title = `${name} (${messages.toLocaleString("en")} messages)`;
	return [
		{
			name: `${title}, from rollups`,
			ours: () => getWeekRollup(ctx, { groupId, weekStart: week.week }),
			duck: asDuck,
			rounds: ROUNDS,
			ratioMax: isLargest ? ROLLUP_RATIO_MAX : null,
		},
		{
			name: `${title}, measured again from raw rows and stored`,
			ours: () => measureAgain(ctx, week),
			duck: asDuck,
			rounds: DUCK_ROUNDS,
			ratioMax: isLargest ? RAW_RATIO_MAX : null,
		},
	];
}

/** Times every case, in turn ours and DuckDB's, and says which bounds hold. */
export async function measureCases(ctx: ServiceContext, cases: readonly AnswerCase[]): Promise<boolean[]> {
	const holds: boolean[] = [];
	for (const { name, ours, duck, rounds, ratioMax } of cases) {
		const mine = await timeCase(ours, rounds, () => forgetPages(ctx.db));
		const other = await timeCase(duck, DUCK_ROUNDS, async () => undefined);
		const ratio = mine.p50 / other.p50;
		const text = ({ cold, p50, p95 }: typeof mine) =>
			`${p50.toFixed(1)} ms (p95 ${p95.toFixed(1)}, cold ${cold.toFixed(1)})`;
		say(`  ${name}: ${text(mine)}; DuckDB ${text(other)}; ratio ${ratio.toFixed(3)}`);
		if (ratioMax !== null)
			holds.push(check(`${name}: ${ratio.toFixed(2)} of DuckDB's time, at most ${ratioMax}`, ratio <= ratioMax));
	}
	return holds;
}
