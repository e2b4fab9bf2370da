import { findImport, finishImport, reopenImport } from "@/db/queries/imports";
import type { ImportProgress, ImportResult } from "@/lib/domain/import-report";
import type { JobEventData } from "@/lib/domain/job-event";
import { AppError } from "@/lib/errors";
import { toImportFailure } from "../collect/import-error";
import { importInWorker } from "../collect/import-in-worker";
import type { ServiceContext } from "../context";
import { followCancel } from "../jobs/follow-cancel";
import { type ReportedProgress, reportProgress } from "../jobs/report-progress";
import { removeUpload } from "./remove-upload";
import { requireUploadFolder } from "./upload-folder";
import { uploadContent } from "./upload-paths";
import { withoutServerPaths } from "./without-server-paths";

export interface UploadOrder extends JobEventData<"export/import.requested"> {
	/** Whose progress it is; when this run is called off, the reading stops. */
	readonly runId: string;
}

/** What a step says of an import. */
export interface ReadUpload {
	readonly inserted: number;
	readonly updated: number;
	readonly unchanged: number;
	readonly weeksMeasured: number;
	readonly recapsFrozen: number;
}

/**
 * Imports what an upload holds into the row it was announced with. Called again after a crash it goes on from what is stored; once it
 * is done it is not done again. Throws AppError in words without the server's own paths.
 */
export async function readUpload(ctx: ServiceContext, order: UploadOrder): Promise<ReadUpload> {
	const { importId, uploadId, runId } = order;
	const record = await findImport(ctx.db, importId);
	if (record?.state === "done" && record.result !== null) return countsOf(record.result);
	await reopenImport(ctx.db, importId, ctx.now());
	const cancel = followCancel(ctx, runId);
	try {
		const folder = await folderOf(ctx, order);
		const { paths, fileName } = await uploadContent(folder);
		const asked = { ...(order.chat === null ? {} : { chat: order.chat }) };
		const clock = { ...(order.timezone === null ? {} : { timezone: order.timezone }) };
		const onProgress = (progress: ImportProgress) => void reportProgress(ctx, { runId, ...countedBy(progress) });
		const work = { ...asked, ...clock, importId, paths: [...paths], fileName, onProgress, signal: cancel.signal };
		const result = await importInWorker(ctx, work).catch((error: unknown) => {
			throw passing(withoutServerPaths(error, folder));
		});
		return countsOf(result);
	} finally {
		cancel.stop();
		// A run called off has no further step that could do it.
		if (cancel.signal.aborted) await removeUpload(ctx, { uploadId });
	}
}

/** An upload that is gone ends the import: nothing else would ever tell the person. */
async function folderOf(ctx: ServiceContext, { importId, uploadId }: UploadOrder): Promise<string> {
	try {
		return await requireUploadFolder(uploadId);
	} catch (error) {
		await finishImport(ctx.db, importId, { failure: toImportFailure(error) }, ctx.now());
		throw error;
	}
}

/** A conflict that names a wait is over after it: a person has nothing to settle. */
function passing(error: unknown): unknown {
	if (!(error instanceof AppError) || error.code !== "conflict" || error.retryAfterMs === undefined) return error;
	const { message, hint, retryAfterMs } = error;
	return new AppError("upstream_unavailable", message, { ...(hint === undefined ? {} : { hint }), retryAfterMs });
}

/** What people are told to count; the stages follow one another. */
function countedBy(progress: ImportProgress): Omit<ReportedProgress, "runId"> {
	const { weeksDone, weeksTotal, bytesRead, bytesTotal, entries } = progress;
	if (weeksTotal !== null) return { unit: "weeks", current: weeksDone, total: weeksTotal };
	if (bytesTotal !== null) return { unit: "bytes", current: bytesRead, total: bytesTotal };
	return { unit: "entries", current: entries, total: null };
}

function countsOf({ inserted, updated, unchanged, weeksMeasured, recapsFrozen }: ImportResult): ReadUpload {
	return { inserted, updated, unchanged, weeksMeasured, recapsFrozen };
}
