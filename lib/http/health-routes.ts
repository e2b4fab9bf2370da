import { createRoute, z } from "@hono/zod-openapi";
import { checkHealth } from "@/lib/services/dashboard/check-health";
import { apiRouter } from "./api-app";
import { answers } from "./describe-answers";

const healthRoute = createRoute({
	method: "get",
	path: "/health",
	summary: "Whether the server and its database answer",
	responses: { 200: answers("Both do.", z.object({ status: z.literal("ok") })) },
});

/** For whoever watches the process. */
export function healthRoutes() {
	return apiRouter().openapi(healthRoute, async (c) => c.json(await checkHealth(c.get("ctx")), 200));
}
