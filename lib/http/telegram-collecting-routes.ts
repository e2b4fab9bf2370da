import { createRoute, z } from "@hono/zod-openapi";
import { CollectingChange, CollectingStatus } from "@/lib/dashboard/telegram-contract";
import { changeCollecting } from "@/lib/services/dashboard/telegram/change-collecting";
import { getCollecting } from "@/lib/services/dashboard/telegram/get-collecting";
import { disconnectGroup } from "@/lib/services/groups/disconnect-group";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";
import { GroupParam } from "./params";

const GroupParams = z.object({ group: GroupParam });

const statusRoute = createRoute({
	method: "get",
	path: "/groups/{group}/collecting",
	summary: "How far a group's live collecting has come; cheap enough to poll",
	security: MEMBERS,
	request: { params: GroupParams },
	responses: {
		200: answers("Its state; `null` where it is not collected live.", CollectingStatus),
		...refusals(401, 404),
	},
});

const changeRoute = createRoute({
	method: "put",
	path: "/groups/{group}/collecting",
	summary: "Pause a group's live collecting, or go on with it",
	security: MEMBERS,
	request: { params: GroupParams, body: { ...json(CollectingChange), required: true } },
	responses: { 200: answers("Its state now.", CollectingStatus), ...refusals(401, 403, 404, 422) },
});

const endRoute = createRoute({
	method: "delete",
	path: "/groups/{group}/collecting",
	summary: "End a group's live collecting; everything collected stays",
	security: MEMBERS,
	request: { params: GroupParams },
	responses: { 204: { description: "It is not collected any more." }, ...refusals(401, 403, 404) },
});

/** Live collecting of a group. */
export function telegramCollectingRoutes() {
	return apiRouter()
		.openapi(statusRoute, async (c) =>
			c.json(await getCollecting(c.get("ctx"), { ref: c.req.valid("param").group }), 200),
		)
		.openapi(changeRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await changeCollecting(c.get("ctx"), { ref: group, ...c.req.valid("json") }), 200);
		})
		.openapi(endRoute, async (c) => {
			await disconnectGroup(c.get("ctx"), { ref: c.req.valid("param").group });
			return c.body(null, 204);
		});
}
