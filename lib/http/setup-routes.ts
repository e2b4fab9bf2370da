import { createRoute, z } from "@hono/zod-openapi";
import { createFirstOwner, FirstOwner } from "@/lib/services/auth/create-first-owner";
import { apiRouter } from "./api-app";
import { answers, json, refusals } from "./describe-answers";

const setupRoute = createRoute({
	method: "post",
	path: "/setup",
	summary: "Create the first owner, once",
	request: { body: { ...json(FirstOwner), required: true } },
	responses: {
		201: answers("The workspace has its owner.", z.object({ created: z.literal(true) })),
		...refusals(409, 422),
	},
});

/** The first visit. */
export function setupRoutes() {
	return apiRouter().openapi(setupRoute, async (c) => {
		await createFirstOwner(c.get("ctx"), c.req.valid("json"));
		return c.json({ created: true as const }, 201);
	});
}
