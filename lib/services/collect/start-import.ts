import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import PQueue from "p-queue";
import type { z } from "zod";
import { canManageGroups } from "@/lib/domain/access";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { ImportInputSchema, importExport } from "./import-export";
import { beginImport } from "./record-import";

/** One import at a time in this process: each needs up to six of the pool's connections, and pages need the rest. */
const TURNS = new PQueue({ concurrency: 1 });

const InputSchema = ImportInputSchema.required({ fileName: true });

export interface StartImportInput extends z.input<typeof InputSchema> {
	/** Uploads are ours to remove once they are read, whatever came of it. */
	readonly removesPaths?: boolean;
}

/**
 * Starts an import in the background of this process, after those started before, and returns at once; `getImport` tells how it goes. Its failure is
 * kept in the import's row and never reaches the process.
 */
export async function startImport(ctx: ServiceContext, input: StartImportInput): Promise<{ importId: string }> {
	const { removesPaths = false, ...rest } = input;
	const parsed = parseInput(InputSchema, rest);
	requireAccess(canManageGroups(ctx.actor));
	if (parsed.timezone !== undefined) parseTimeZone(parsed.timezone);
	const importId = randomUUID();
	await beginImport(ctx, importId, parsed.fileName);
	void runInBackground(ctx, { ...rest, importId }, removesPaths);
	return { importId };
}

async function runInBackground(
	ctx: ServiceContext,
	input: Parameters<typeof importExport>[1],
	removesPaths: boolean,
): Promise<void> {
	const { importId } = input;
	try {
		const { inserted, updated, unchanged } = await importExport(ctx, {
			...input,
			inTurn: (work) => TURNS.add(work),
		});
		ctx.log.info({ importId, inserted, updated, unchanged }, "import done");
	} catch (error) {
		ctx.log.warn({ importId, error: error instanceof Error ? (error.stack ?? error.message) : error }, "import failed");
	}
	if (!removesPaths) return;
	for (const path of input.paths) {
		await rm(path, { recursive: true, force: true }).catch((cause: unknown) => {
			ctx.log.warn({ importId, file: basename(path), cause: String(cause) }, "could not remove an upload");
		});
	}
}
