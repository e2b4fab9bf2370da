import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { inTransaction } from "@/db/transaction";
import { ImportRequest } from "@/lib/dashboard/import-contract";
import { canManageGroups } from "@/lib/domain/access";
import { importEventId } from "@/lib/domain/job-event";
import { parseTimeZone } from "@/lib/time/time-zone";
import { beginImport } from "../collect/record-import";
import type { ServiceContext } from "../context";
import { requestEvents } from "../jobs/request-events";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { requireUploadFolder } from "./upload-folder";
import { uploadContent } from "./upload-paths";

/** Has what an upload holds imported by the jobs, in its turn; `getImport` tells how it goes. */
export async function importUpload(
	ctx: ServiceContext,
	input: z.input<typeof ImportRequest>,
): Promise<{ importId: string }> {
	const { uploadId, chat = null, timezone = null } = parseInput(ImportRequest, input);
	requireAccess(canManageGroups(ctx.actor));
	if (timezone !== null) parseTimeZone(timezone);
	const { fileName } = await uploadContent(await requireUploadFolder(uploadId));
	const importId = randomUUID();
	const data = { importId, uploadId, chat, timezone };
	await inTransaction(ctx.db, async (tx) => {
		await beginImport(ctx, importId, fileName, tx);
		await requestEvents(ctx, [{ id: importEventId(importId), name: "export/import.requested", data }], tx);
	});
	return { importId };
}
