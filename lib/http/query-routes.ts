import { createRoute, z } from "@hono/zod-openapi";
import { QueryAnswer, QueryChoices } from "@/lib/dashboard/query-contract";
import { QUERY_FIELDS } from "@/lib/query/metric-query";
import { lineOfParams } from "@/lib/query/query-params";
import { getQueryChoices } from "@/lib/services/query/get-query-choices";
import { queryCsv } from "@/lib/services/query/query-csv";
import { runQuery } from "@/lib/services/query/run-query";
import { apiRouter } from "./api-app";
import { answers, MEMBERS, refusals } from "./describe-answers";
import { GroupParam } from "./params";

const GroupParams = z.object({ group: GroupParam });
const Word = z.string().max(1_000).optional();
const Several = z
	.union([
		z
			.string()
			.max(1_000)
			.transform((one) => [one]),
		z.array(z.string().max(1_000)).max(20),
	])
	.optional();

const Params = z
	.object({
		line: Word.openapi({ example: 'messages by weekday last 12 weeks where topic = "JMeter"' }),
		measure: Word.openapi({ example: "messages" }),
		by: Word.openapi({ example: "weekday" }),
		period: Word.openapi({
			example: "last 12 weeks",
			description: "Or `2026-05-01..2026-05-31`, `this month`, `all time`",
		}),
		where: Several.openapi({ example: ['topic = "JMeter"'] }),
		limit: Word,
	})
	.extend(
		Object.fromEntries(QUERY_FIELDS.map((field) => [field, Several])) as Record<
			(typeof QUERY_FIELDS)[number],
			typeof Several
		>,
	);

const DESCRIPTION =
	"One `line` of text, or its parts. Read-only, about one group, at most 1,000 rows and 10 seconds. A wrong word is answered with 422; `error.details.problem` says where it stands and what was probably meant.";

const queryRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/query",
	summary: "Ask a question: a measure by a dimension over a period",
	description: DESCRIPTION,
	security: MEMBERS,
	request: { params: GroupParams, query: Params },
	responses: { 200: answers("The answer.", QueryAnswer), ...refusals(401, 404, 422) },
});

const csvRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/query.csv",
	summary: "The same as a table for spreadsheets",
	description: DESCRIPTION,
	security: MEMBERS,
	request: { params: GroupParams, query: Params },
	responses: {
		200: { description: "The rows.", content: { "text/csv": { schema: z.string() } } },
		...refusals(401, 404, 422),
	},
});

const choicesRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/query/choices",
	summary: "What a question about a group can be made of",
	security: MEMBERS,
	request: { params: GroupParams },
	responses: { 200: answers("The choices.", QueryChoices), ...refusals(401, 404) },
});

/** Questions of owners. */
export function queryRoutes() {
	return apiRouter()
		.openapi(queryRoute, async (c) => {
			const { group: ref } = c.req.valid("param");
			const line = lineOf(c.req.valid("query"));
			return c.json(await runQuery(c.get("ctx"), { ref, line, signal: c.req.raw.signal }), 200);
		})
		.openapi(csvRoute, async (c) => {
			const { group: ref } = c.req.valid("param");
			const answer = await runQuery(c.get("ctx"), {
				ref,
				line: lineOf(c.req.valid("query")),
				signal: c.req.raw.signal,
			});
			const name = `${ref}-${answer.query.measure}`.replace(/[^a-z0-9-]+/gi, "-").toLowerCase();
			c.header("content-type", "text/csv; charset=utf-8");
			c.header("content-disposition", `attachment; filename="${name}-${answer.from}.csv"`);
			return c.body(queryCsv(answer), 200);
		})
		.openapi(choicesRoute, async (c) =>
			c.json(await getQueryChoices(c.get("ctx"), { ref: c.req.valid("param").group }), 200),
		)
		.get("/groups/:group/query", (c) => c.redirect(c.req.url.replace("/api/groups/", "/api/v1/groups/"), 308));
}

function lineOf(params: z.output<typeof Params>): string {
	const fields = Object.fromEntries(QUERY_FIELDS.map((field) => [field, params[field] ?? []]));
	return lineOfParams(params, fields);
}
