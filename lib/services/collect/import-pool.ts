import type { Actor } from "@/lib/domain/access";
import type { ImportProgress, ImportResult } from "@/lib/domain/import-report";
import { WorkerPool } from "@/lib/offload/worker-pool";
import { beforeClose } from "../before-close";
import type { ServiceContext } from "../context";
import type { ImportExportInput } from "./import-export";

/** An import as another process is told of it. */
export interface OrderedImport {
	readonly databaseUrl: string;
	readonly actor: Actor;
	/** How far the context's clock is ahead of the machine's. */
	readonly clockAheadMs: number;
	readonly input: Omit<ImportExportInput, "onProgress" | "signal">;
}

type ImportPool = WorkerPool<OrderedImport, ImportResult, ImportProgress>;

const IDLE_MS = 20_000;
/** A batch is stored and a week measured in far less; what is cut off here is rolled back. */
const ABORT_MS_MAX = 20_000;

/** On globalThis because Next loads one module several times; two copies would run two imports at once. */
const held = globalThis as typeof globalThis & { shiplogImportPool?: ImportPool | undefined };

/** The process's imports, one at a time: the database has others to answer. Closed with the context. */
export function importPool(ctx: Pick<ServiceContext, "db">): ImportPool {
	held.shiplogImportPool ??= new WorkerPool({
		entry: "lib/services/collect/import-process.ts",
		purpose: "reads exports",
		processesMax: 1,
		idleMs: IDLE_MS,
		taskMsMax: null,
		abortMsMax: ABORT_MS_MAX,
	});
	beforeClose(ctx.db, closeImportPool);
	return held.shiplogImportPool;
}

async function closeImportPool(): Promise<void> {
	const pool = held.shiplogImportPool;
	held.shiplogImportPool = undefined;
	await pool?.close();
}
