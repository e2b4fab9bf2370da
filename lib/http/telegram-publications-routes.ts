import { createRoute, z } from "@hono/zod-openapi";
import { PublicationCard, PublicationPreview, PublishRequest } from "@/lib/dashboard/telegram-contract";
import { deletePost, retryPost } from "@/lib/services/dashboard/telegram/change-post";
import { getPostPreview } from "@/lib/services/dashboard/telegram/get-post-preview";
import { postRecap } from "@/lib/services/dashboard/telegram/post-recap";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";
import { GroupParam, WeekParam } from "./params";

const PostParam = z.object({ publicationId: z.string().max(64) });
const GroupParams = z.object({ group: GroupParam });

const previewRoute = createRoute({
	method: "get",
	path: "/groups/{group}/publications",
	summary: "What posting a week's recap would do, and the posts it has",
	security: MEMBERS,
	request: { params: GroupParams, query: z.object({ week: WeekParam }) },
	responses: { 200: answers("Preview and posts.", PublicationPreview), ...refusals(401, 404, 422) },
});

const publishRoute = createRoute({
	method: "post",
	path: "/groups/{group}/publications",
	summary: "Post a week's recap into its group, exactly once",
	description: "A long send goes on after the answer, whose state is then `claimed`; the list tells how it ends.",
	security: MEMBERS,
	request: { params: GroupParams, body: { ...json(PublishRequest), required: true } },
	responses: { 200: answers("How far it came.", PublicationCard), ...refusals(401, 403, 404, 409, 422) },
});

const retryRoute = createRoute({
	method: "post",
	path: "/publications/{publicationId}/retry",
	summary: "Try a post that waits or failed once more",
	security: MEMBERS,
	request: { params: PostParam },
	responses: { 200: answers("How far it came.", PublicationCard), ...refusals(401, 403, 404, 409) },
});

const deleteRoute = createRoute({
	method: "delete",
	path: "/publications/{publicationId}",
	summary: "Take a post back: its message is deleted at Telegram",
	security: MEMBERS,
	request: { params: PostParam },
	responses: { 200: answers("The post, deleted.", PublicationCard), ...refusals(401, 403, 404, 409, 429) },
});

/** Posts of recaps. */
export function telegramPublicationsRoutes() {
	return apiRouter()
		.openapi(previewRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await getPostPreview(c.get("ctx"), { ref: group, ...c.req.valid("query") }), 200);
		})
		.openapi(publishRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await postRecap(c.get("ctx"), { ref: group, ...c.req.valid("json") }), 200);
		})
		.openapi(retryRoute, async (c) => c.json(await retryPost(c.get("ctx"), c.req.valid("param")), 200))
		.openapi(deleteRoute, async (c) => c.json(await deletePost(c.get("ctx"), c.req.valid("param")), 200));
}
