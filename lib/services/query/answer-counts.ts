import type { CountedRow } from "@/db/queries/query-conditions";
import { type DayQuestion, findDayState, sumDayCells, sumMemberDays } from "@/db/queries/query-day-counts";
import { countMessages } from "@/db/queries/query-messages";
import { withTimeLimit } from "@/db/with-time-limit";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";
import { formatQuery } from "@/lib/query/format-query";
import type { QueryMeasure } from "@/lib/query/metric-query";
import { planQuery } from "@/lib/query/plan-query";
import { hasOwnOrder } from "@/lib/query/query-defaults";
import { MEASURE_WORDS } from "@/lib/query/query-measures";
import { titleOf } from "@/lib/query/query-title";
import type { ServiceContext } from "../context";
import { answerNote } from "./answer-note";
import type { AskedQuery } from "./asked-query";
import { readJudge } from "./count-judge";
import { nameRows } from "./name-rows";
import { numberFilters } from "./number-filters";
import { orderedRows } from "./ordered-rows";

/** Nobody waits longer for a page. */
const TIME_MAX_MS = 10_000;

/** Something counted message by message: from the counts kept by day where they hold it, else from the messages. */
export async function answerCounts(ctx: ServiceContext, asked: AskedQuery): Promise<QueryAnswer> {
	const { line, read, scope, days } = asked;
	const { query } = read;
	const measure = query.measure as QueryMeasure;
	const filters = await numberFilters(ctx, scope, line, read);
	const judge = await readJudge(ctx.db, scope, measure, days);
	const isOrdered = hasOwnOrder(query.by);
	const question: DayQuestion = {
		...{ groupId: scope.groupId, measure, by: query.by, days, filters },
		noTopic: scope.topics.length > 0 ? 1 : 0,
		rowsMax: isOrdered || query.by === null ? null : query.limit + 1,
	};
	const { counts, dirty } = days.from < days.to ? await readCounts(ctx, asked, question) : { counts: [], dirty: 0 };
	const total = counts.reduce((sum, { value }) => sum + value, 0);
	const verdict = judge(days, total === 0);
	const rows = isOrdered
		? orderedRows(query, days, counts, judge)
		: await nameRows(ctx, scope, query.by, counts, verdict);
	const { meaning, unit } = MEASURE_WORDS[measure];
	return {
		query,
		line: formatQuery(query),
		title: titleOf(query, MEASURE_WORDS[measure].label),
		unit,
		chart: query.by === null ? "number" : query.by === "weekday" || query.by === "hour" || !isOrdered ? "bars" : "line",
		from: days.from,
		to: days.to,
		rows: isOrdered ? rows.slice(-query.limit) : rows.slice(0, query.limit),
		isCut: rows.length > query.limit,
		coverage: verdict.coverage,
		note: answerNote(asked, verdict, [meaning, dirty === 0 ? null : describeDirty(dirty)]),
	};
}

async function readCounts(
	ctx: ServiceContext,
	{ read, scope, signal }: AskedQuery,
	question: DayQuestion,
): Promise<{ readonly counts: readonly CountedRow[]; readonly dirty: number }> {
	return withTimeLimit(ctx.db, { ms: TIME_MAX_MS, signal }, async (db) => {
		const planned = planQuery(read.query);
		if (planned === "messages") return { counts: await countMessages(db, scope.known.zone, question), dirty: 0 };
		const state = await findDayState(db, scope.groupId, question.days);
		// A group whose days were never counted is counted from its messages.
		if (!state.areCounted) return { counts: await countMessages(db, scope.known.zone, question), dirty: 0 };
		const counts = await (planned === "cells" ? sumDayCells(db, question) : sumMemberDays(db, question));
		return { counts, dirty: state.dirty };
	});
}

function describeDirty(days: number): string {
	return days === 1 ? "One day of it is being counted again." : `${days} days of it are being counted again.`;
}
