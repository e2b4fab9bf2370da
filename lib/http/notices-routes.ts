import { createRoute, z } from "@hono/zod-openapi";
import { tellJobsChanged } from "@/lib/services/dashboard/jobs/jobs-feed";
import { dismissNotice } from "@/lib/services/notices/dismiss-notice";
import { apiRouter } from "./api-app";
import { MEMBERS, refusals } from "./describe-answers";

const dismissRoute = createRoute({
	method: "delete",
	path: "/notices/{noticeKey}",
	summary: "Put a notice away",
	security: MEMBERS,
	request: { params: z.object({ noticeKey: z.string().min(1).max(128) }) },
	responses: { 204: { description: "It is put away." }, ...refusals(401, 403, 404) },
});

/** What owners are told until it is dealt with. */
export function noticesRoutes() {
	return apiRouter().openapi(dismissRoute, async (c) => {
		await dismissNotice(c.get("ctx"), c.req.valid("param"));
		tellJobsChanged(c.get("ctx"));
		return c.body(null, 204);
	});
}
