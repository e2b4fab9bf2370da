import { createRoute, z } from "@hono/zod-openapi";
import { ImportList, ImportRequest, ImportStarted, ImportStatus } from "@/lib/dashboard/import-contract";
import { getImportList } from "@/lib/services/dashboard/get-import-list";
import { getImportStatus } from "@/lib/services/dashboard/get-import-status";
import { importUpload } from "@/lib/services/uploads/import-upload";
import { apiRouter } from "./api-app";
import { answers, json, MEMBERS, refusals } from "./describe-answers";

const listRoute = createRoute({
	method: "get",
	path: "/imports",
	summary: "Recent imports, newest first",
	security: MEMBERS,
	responses: { 200: answers("The imports.", ImportList), ...refusals(401) },
});

const startRoute = createRoute({
	method: "post",
	path: "/imports",
	summary: "Import what an upload holds; it runs on after the answer",
	security: MEMBERS,
	request: { body: { ...json(ImportRequest), required: true } },
	responses: { 202: answers("Whom to ask how it goes.", ImportStarted), ...refusals(401, 403, 404, 422) },
});

const statusRoute = createRoute({
	method: "get",
	path: "/imports/{importId}",
	summary: "How far an import is, and what came of it",
	security: MEMBERS,
	request: { params: z.object({ importId: z.string().max(64) }) },
	responses: { 200: answers("Its state.", ImportStatus), ...refusals(401, 404) },
});

/** The second half of an import: it runs, and says how far it is. */
export function importsRoutes() {
	return apiRouter()
		.openapi(listRoute, async (c) => c.json(await getImportList(c.get("ctx")), 200))
		.openapi(startRoute, async (c) => c.json(await importUpload(c.get("ctx"), c.req.valid("json")), 202))
		.openapi(statusRoute, async (c) => c.json(await getImportStatus(c.get("ctx"), c.req.valid("param")), 200));
}
