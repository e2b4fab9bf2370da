import type { z } from "zod";
import { ImportRequest } from "@/lib/dashboard/import-contract";
import { canManageGroups } from "@/lib/domain/access";
import { startImport } from "../collect/start-import";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { requireUploadFolder } from "./upload-folder";
import { uploadContent } from "./upload-paths";

/** Starts importing what an upload holds; it runs on after the answer. */
export async function importUpload(
	ctx: ServiceContext,
	input: z.input<typeof ImportRequest>,
): Promise<{ importId: string }> {
	const { uploadId, chat, timezone } = parseInput(ImportRequest, input);
	requireAccess(canManageGroups(ctx.actor));
	const { paths, fileName } = await uploadContent(await requireUploadFolder(uploadId));
	return startImport(ctx, {
		paths: [...paths],
		fileName,
		removesPaths: true,
		...(chat === undefined ? {} : { chat }),
		...(timezone === undefined ? {} : { timezone }),
	});
}
