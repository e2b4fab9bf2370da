import { createRoute, z } from "@hono/zod-openapi";
import { ShareLinkCard, ShareLinkList, ShareLinkRequest } from "@/lib/dashboard/recap-contract";
import { getShareLinks } from "@/lib/services/dashboard/get-share-links";
import { shareRecap } from "@/lib/services/dashboard/share-recap";
import { revokeShareLink } from "@/lib/services/share/revoke-share-link";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";
import { GroupParam, WeekParam } from "./params";

const listRoute = createRoute({
	method: "get",
	path: "/groups/{group}/share-links",
	summary: "Working share links of a week's recap",
	security: MEMBERS,
	request: { params: z.object({ group: GroupParam }), query: z.object({ week: WeekParam }) },
	responses: { 200: answers("The links.", ShareLinkList), ...refusals(401, 403, 404, 422) },
});

const createLinkRoute = createRoute({
	method: "post",
	path: "/groups/{group}/share-links",
	summary: "Make a public, revocable address of a frozen recap",
	security: MEMBERS,
	request: { params: z.object({ group: GroupParam }), body: { ...json(ShareLinkRequest), required: true } },
	responses: { 201: answers("The new link.", ShareLinkCard), ...refusals(401, 403, 404, 409, 422) },
});

const revokeRoute = createRoute({
	method: "delete",
	path: "/share-links/{slug}",
	summary: "End a share link for good",
	security: MEMBERS,
	request: { params: z.object({ slug: z.string().max(200) }) },
	responses: { 204: { description: "It is gone." }, ...refusals(401, 403, 404) },
});

/** Share links. */
export function shareLinksRoutes() {
	return apiRouter()
		.openapi(listRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await getShareLinks(c.get("ctx"), { ref: group, ...c.req.valid("query") }), 200);
		})
		.openapi(createLinkRoute, async (c) => {
			const { group } = c.req.valid("param");
			return c.json(await shareRecap(c.get("ctx"), { ref: group, ...c.req.valid("json") }), 201);
		})
		.openapi(revokeRoute, async (c) => {
			await revokeShareLink(c.get("ctx"), c.req.valid("param"));
			return c.body(null, 204);
		});
}
