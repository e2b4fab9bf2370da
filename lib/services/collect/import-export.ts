import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { z } from "zod";
import { canManageGroups } from "@/lib/domain/access";
import type { ImportProgress, ImportResult } from "@/lib/domain/import-report";
import { openExport } from "@/lib/telegram-export/open-export";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { beginImport, emptyProgress, recordImport } from "./record-import";
import { runImport } from "./run-import";

export const ImportInputSchema = z.object({
	paths: z.array(z.string().min(1)).min(1),
	chat: z.string().trim().min(1).max(255).optional(),
	timezone: z.string().trim().min(1).max(64).optional(),
	fileName: z.string().min(1).optional(),
});

export interface ImportExportInput extends z.input<typeof ImportInputSchema> {
	/** The row this import was announced with; without it one is made. */
	readonly importId?: string;
	readonly onProgress?: (progress: ImportProgress) => void;
	readonly signal?: AbortSignal;
}

/**
 * Imports a Telegram export: stores what is new or changed, measures the weeks it touches and freezes the recaps that
 * are due. Safe to repeat and to stop: what was stored stays, and the next run goes on. Throws AppError with the place
 * in the file, after storing everything before it.
 */
export async function importExport(ctx: ServiceContext, input: ImportExportInput): Promise<ImportResult> {
	const { paths, chat, timezone, fileName } = parseInput(ImportInputSchema, {
		paths: input.paths,
		chat: input.chat,
		timezone: input.timezone,
		fileName: input.fileName,
	});
	requireAccess(canManageGroups(ctx.actor));
	const asked = timezone === undefined ? null : parseTimeZone(timezone);
	const { signal, onProgress } = input;
	const importId = input.importId ?? randomUUID();
	const name = fileName ?? basename(paths[0] ?? "");
	if (input.importId === undefined) await beginImport(ctx, importId, name);
	return recordImport(ctx, { importId, fileName: name, onProgress, signal }, async (recorder) => {
		recorder.report(emptyProgress(name));
		const source = await openExport(paths);
		try {
			return await runImport(ctx, source, { importId, wanted: chat ?? null, asked, signal, recorder });
		} finally {
			await source.close();
		}
	});
}
