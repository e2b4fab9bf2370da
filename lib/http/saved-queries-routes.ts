import { createRoute, z } from "@hono/zod-openapi";
import { SavedQueries, SavedQuery, SavedQueryDraft } from "@/lib/dashboard/query-contract";
import { changeSavedQuery } from "@/lib/services/query/saved/change-saved-query";
import { listSavedQueries } from "@/lib/services/query/saved/list-saved-queries";
import { removeSavedQuery } from "@/lib/services/query/saved/remove-saved-query";
import { saveQuery } from "@/lib/services/query/saved/save-query";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";
import { GroupParam } from "./params";

const GroupParams = z.object({ group: GroupParam });
const OneParams = z.object({ group: GroupParam, queryId: z.string().min(1).max(26) });
const PATH = "/v1/groups/{group}/queries";

const listRoute = createRoute({
	method: "get",
	path: PATH,
	summary: "Questions kept for a group, oldest first",
	security: MEMBERS,
	request: { params: GroupParams },
	responses: { 200: answers("The questions.", SavedQueries), ...refusals(401, 404) },
});

const saveRoute = createRoute({
	method: "post",
	path: PATH,
	summary: "Keep a question under a name",
	security: MEMBERS,
	request: { params: GroupParams, body: { ...json(SavedQueryDraft), required: true } },
	responses: { 201: answers("The question kept.", SavedQuery), ...refusals(401, 403, 404, 409, 422) },
});

const changeRoute = createRoute({
	method: "put",
	path: `${PATH}/{queryId}`,
	summary: "Change the name or the line of a kept question",
	security: MEMBERS,
	request: { params: OneParams, body: { ...json(SavedQueryDraft), required: true } },
	responses: { 200: answers("The question now.", SavedQuery), ...refusals(401, 403, 404, 422) },
});

const removeRoute = createRoute({
	method: "delete",
	path: `${PATH}/{queryId}`,
	summary: "Forget a kept question",
	security: MEMBERS,
	request: { params: OneParams },
	responses: { 204: { description: "It is forgotten." }, ...refusals(401, 403, 404) },
});

/** Questions people want to ask again. */
export function savedQueriesRoutes() {
	return apiRouter()
		.openapi(listRoute, async (c) => {
			const queries = await listSavedQueries(c.get("ctx"), { ref: c.req.valid("param").group });
			return c.json({ queries }, 200);
		})
		.openapi(saveRoute, async (c) => {
			const { group: ref } = c.req.valid("param");
			return c.json(await saveQuery(c.get("ctx"), { ref, ...c.req.valid("json") }), 201);
		})
		.openapi(changeRoute, async (c) => {
			const { group: ref, queryId } = c.req.valid("param");
			return c.json(await changeSavedQuery(c.get("ctx"), { ref, queryId, ...c.req.valid("json") }), 200);
		})
		.openapi(removeRoute, async (c) => {
			const { group: ref, queryId } = c.req.valid("param");
			await removeSavedQuery(c.get("ctx"), { ref, queryId });
			return c.body(null, 204);
		});
}
