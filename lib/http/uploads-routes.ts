import { createRoute, z } from "@hono/zod-openapi";
import { Inspection, ReceivedFile, Upload } from "@/lib/dashboard/import-contract";
import { AppError } from "@/lib/errors";
import { inspectUpload } from "@/lib/services/uploads/inspect-upload";
import { openUpload } from "@/lib/services/uploads/open-upload";
import { receiveFile } from "@/lib/services/uploads/receive-file";
import { apiRouter } from "./api-app";
import { answers, MEMBERS, refusals } from "./describe-answers";

const UploadParam = z.object({ uploadId: z.uuid() });

const openRoute = createRoute({
	method: "post",
	path: "/uploads",
	summary: "Make room for the files of one import",
	security: MEMBERS,
	responses: { 201: answers("Where to send them.", Upload), ...refusals(401, 403) },
});

const fileRoute = createRoute({
	method: "put",
	path: "/uploads/{uploadId}/files",
	summary: "Send one file; its bytes are the whole body, and go straight to disk",
	security: MEMBERS,
	request: {
		params: UploadParam,
		query: z.object({
			path: z
				.string()
				.max(1_000)
				.openapi({ description: "Name, or path inside a folder", example: "ChatExport/messages.html" }),
		}),
	},
	responses: { 201: answers("What arrived.", ReceivedFile), ...refusals(401, 403, 404, 422) },
});

const inspectRoute = createRoute({
	method: "get",
	path: "/uploads/{uploadId}",
	summary: "What an upload holds: its chats, and whether a time zone has to be named",
	security: MEMBERS,
	request: { params: UploadParam },
	responses: { 200: answers("What was found.", Inspection), ...refusals(401, 403, 404, 422) },
});

/** The first half of an import: files arrive, one request each. */
export function uploadsRoutes() {
	return apiRouter()
		.openapi(openRoute, async (c) => c.json(await openUpload(c.get("ctx")), 201))
		.openapi(fileRoute, async (c) => {
			const { body } = c.req.raw;
			if (body === null)
				throw new AppError("invalid", "The file is empty.", { place: { file: c.req.valid("query").path } });
			return c.json(await receiveFile(c.get("ctx"), { ...c.req.valid("param"), ...c.req.valid("query"), body }), 201);
		})
		.openapi(inspectRoute, async (c) => c.json(await inspectUpload(c.get("ctx"), c.req.valid("param")), 200));
}
