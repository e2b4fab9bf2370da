import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { findImport, finishImport, updateImportProgress } from "@/db/queries/imports";
import { canManageGroups } from "@/lib/domain/access";
import type { ImportResult } from "@/lib/domain/import-report";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { importStopped, toImportFailure } from "./import-error";
import { type ImportExportInput, ImportInputSchema } from "./import-export";
import { importPool } from "./import-pool";
import { beginImport, HEARTBEAT_MS } from "./record-import";

/**
 * `importExport` in a process of its own, after those asked for before: the same result, the same row, the same errors. A process that
 * dies is AppError `internal`; importing again goes on from what is stored.
 */
export async function importInWorker(ctx: ServiceContext, input: ImportExportInput): Promise<ImportResult> {
	const { onProgress, signal, importId = randomUUID(), paths, chat, timezone, fileName } = input;
	const named = parseInput(ImportInputSchema, { paths, chat, timezone, fileName });
	requireAccess(canManageGroups(ctx.actor));
	if (input.importId === undefined) await beginImport(ctx, importId, fileName ?? basename(named.paths[0] ?? ""));
	const heartbeat = keepAlive(ctx, importId);
	const order = {
		databaseUrl: ctx.db.url,
		actor: ctx.actor,
		clockAheadMs: ctx.now().getTime() - Date.now(),
		input: { ...named, importId },
	};
	try {
		return await importPool(ctx).run(order, { signal, onNote: onProgress, onStart: () => heartbeat.stop() });
	} catch (failure) {
		const error = signal?.aborted ? importStopped(failure) : failure;
		await noteEnd(ctx, importId, error);
		throw error;
	} finally {
		heartbeat.stop();
	}
}

/** An import that waits for its turn must not look like one that was killed. */
function keepAlive(ctx: ServiceContext, importId: string): { stop(): void } {
	const beat = async (): Promise<void> => {
		await updateImportProgress(ctx.db, importId, null, ctx.now()).catch((err: unknown) => {
			ctx.log.warn({ err, importId }, "could not note that an import waits");
		});
	};
	const timer = setInterval(() => void beat(), HEARTBEAT_MS).unref();
	return { stop: () => clearInterval(timer) };
}

/** The process that reads notes its own failures; it cannot note that it died or never began. */
async function noteEnd(ctx: ServiceContext, importId: string, error: unknown): Promise<void> {
	try {
		const record = await findImport(ctx.db, importId);
		if (record?.state !== "running") return;
		await finishImport(ctx.db, importId, { failure: toImportFailure(error) }, ctx.now());
	} catch (err) {
		ctx.log.warn({ err, importId }, "could not record a failed import");
	}
}
