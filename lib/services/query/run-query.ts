import { z } from "zod";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";
import { metricAsked } from "@/lib/query/catalogue-measures";
import { type DaySpan, daysOfPeriod } from "@/lib/query/query-period";
import { addDays } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { answerCounts } from "./answer-counts";
import { answerWeeks } from "./answer-weeks";
import type { AskedQuery } from "./asked-query";
import { type QueryScope, readQueryScope } from "./query-scope";
import { readQuery } from "./read-query";

const InputSchema = z.object({ ref: z.string(), line: z.string() });

/**
 * Answers a line about a group. Throws AppError: `invalid` with `details.problem` for a line with a wrong word, `invalid`
 * when it takes too long, `not_found`, `unauthenticated`.
 */
export async function runQuery(
	ctx: ServiceContext,
	{ signal, ...input }: z.input<typeof InputSchema> & { readonly signal?: AbortSignal },
): Promise<QueryAnswer> {
	const { ref, line } = parseInput(InputSchema, input);
	const group = await resolveGroup(ctx, { ref });
	const read = readQuery(line);
	const scope = await readQueryScope(ctx.db, group, ctx.now());
	const history = [scope.firstDay ?? scope.today, scope.lastDay ?? scope.today] as const;
	const { days, isClipped } = clipDays(daysOfPeriod(read.query.period, scope.today, history), scope);
	const asked: AskedQuery = { line, read, scope, days, isClipped, signal };
	const metric = metricAsked(read.query.measure);
	return metric === null ? answerCounts(ctx, asked) : answerWeeks(ctx, asked, metric);
}

/** Nothing is asked of days before the group's first, of which there would only be blanks. */
function clipDays(
	days: DaySpan,
	{ firstDay, today }: QueryScope,
): { readonly days: DaySpan; readonly isClipped: boolean } {
	if (firstDay === null) return { days: { from: addDays(today, 1), to: addDays(today, 1) }, isClipped: true };
	if (days.from >= firstDay) return { days, isClipped: false };
	const from = firstDay < days.to ? firstDay : days.to;
	return { days: { from, to: days.to }, isClipped: true };
}
