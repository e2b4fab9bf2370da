import { createRoute, z } from "@hono/zod-openapi";
import { SearchAnswer, SearchQuery } from "@/lib/dashboard/query-contract";
import { searchMessages } from "@/lib/services/search/search-messages";
import { apiRouter } from "./api-app";
import { answers, MEMBERS, refusals } from "./describe-answers";
import { GroupParam } from "./params";

const searchRoute = createRoute({
	method: "get",
	path: "/v1/groups/{group}/search",
	summary: "Messages with all these words, newest first",
	description:
		"Case, accents and е or ё make no difference; what stands between quotes is one. A page may be short, even empty, and still have a `next`: each does a bounded amount of work.",
	security: MEMBERS,
	request: { params: z.object({ group: GroupParam }), query: SearchQuery },
	responses: { 200: answers("A page.", SearchAnswer), ...refusals(401, 404, 422) },
});

/** Finding messages. */
export function searchRoutes() {
	return apiRouter().openapi(searchRoute, async (c) => {
		const { group: ref } = c.req.valid("param");
		const { words, ...rest } = c.req.valid("query");
		const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== ""));
		return c.json(await searchMessages(c.get("ctx"), { ref, words, ...given, signal: c.req.raw.signal }), 200);
	});
}
