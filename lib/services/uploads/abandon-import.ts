import { findImport, finishImport } from "@/db/queries/imports";
import type { JobEventData } from "@/lib/domain/job-event";
import { AppError } from "@/lib/errors";
import { toImportFailure } from "../collect/import-error";
import type { ServiceContext } from "../context";
import { removeUpload } from "./remove-upload";

/** An import was called off before its turn came: it says so, and its files go. One under way stops by itself. */
export async function abandonImport(
	ctx: ServiceContext,
	{ importId, uploadId }: Pick<JobEventData<"export/import.requested">, "importId" | "uploadId">,
): Promise<void> {
	const record = await findImport(ctx.db, importId);
	if (record?.state !== "running" || record.progress !== null) return;
	const stopped = new AppError("conflict", "The import was called off.", {
		hint: "Choose the files again to import them.",
	});
	await finishImport(ctx.db, importId, { failure: toImportFailure(stopped) }, ctx.now());
	await removeUpload(ctx, { uploadId });
}
