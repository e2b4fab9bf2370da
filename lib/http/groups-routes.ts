import { createRoute, z } from "@hono/zod-openapi";
import { GroupList, Overview, OverviewQuery } from "@/lib/dashboard/contract";
import { getGroupList } from "@/lib/services/dashboard/get-group-list";
import { getOverview } from "@/lib/services/dashboard/get-overview";
import { apiRouter } from "./api-app";
import { answers, MEMBERS, refusals } from "./describe-answers";
import { GroupParam } from "./params";

const listRoute = createRoute({
	method: "get",
	path: "/groups",
	summary: "Every tracked group",
	security: MEMBERS,
	responses: { 200: answers("The groups.", GroupList), ...refusals(401) },
});

const overviewRoute = createRoute({
	method: "get",
	path: "/groups/{group}/overview",
	summary: "One week of a group, with the half year around it",
	security: MEMBERS,
	request: { params: z.object({ group: GroupParam }), query: OverviewQuery },
	responses: { 200: answers("The overview.", Overview), ...refusals(401, 404, 422) },
});

/** Groups and their overviews. */
export function groupsRoutes() {
	return apiRouter()
		.openapi(listRoute, async (c) => c.json(await getGroupList(c.get("ctx")), 200))
		.openapi(overviewRoute, async (c) => {
			const { group } = c.req.valid("param");
			const { week } = c.req.valid("query");
			return c.json(await getOverview(c.get("ctx"), { ref: group, ...(week === undefined ? {} : { week }) }), 200);
		});
}
