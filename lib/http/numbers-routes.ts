import { createRoute, z } from "@hono/zod-openapi";
import { CohortMatrix, NumbersPage, WeekQuery } from "@/lib/dashboard/numbers-contract";
import { getCohorts } from "@/lib/services/dashboard/get-cohorts";
import { getNumbers } from "@/lib/services/dashboard/get-numbers";
import { apiRouter } from "./api-app";
import { answers, MEMBERS, refusals } from "./describe-answers";
import { GroupParam } from "./params";

const params = z.object({ group: GroupParam });

const numbersRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/numbers",
	summary: "Every number of one week, beside the half year before it",
	security: MEMBERS,
	request: { params, query: WeekQuery },
	responses: { 200: answers("The numbers by section.", NumbersPage), ...refusals(401, 404, 422) },
});

const cohortsRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/cohorts",
	summary: "Which newcomers of each week came back, and when",
	security: MEMBERS,
	request: { params, query: WeekQuery },
	responses: { 200: answers("The matrix of half a year.", CohortMatrix), ...refusals(401, 404, 422) },
});

/** All numbers of a week, and who of its newcomers came back. */
export function numbersRoutes() {
	return apiRouter()
		.openapi(numbersRoute, async (c) => {
			const { week } = c.req.valid("query");
			const { group } = c.req.valid("param");
			return c.json(await getNumbers(c.get("ctx"), { ref: group, ...(week === undefined ? {} : { week }) }), 200);
		})
		.openapi(cohortsRoute, async (c) => {
			const { week } = c.req.valid("query");
			const { group } = c.req.valid("param");
			return c.json(await getCohorts(c.get("ctx"), { ref: group, ...(week === undefined ? {} : { week }) }), 200);
		});
}
