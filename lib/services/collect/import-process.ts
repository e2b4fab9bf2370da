// Program of a process that reads exports for another one.
import { openDatabase } from "@/db/client";
import type { ImportProgress, ImportResult } from "@/lib/domain/import-report";
import { readEnv } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { serveTasks } from "@/lib/offload/serve-tasks";
import { importExport } from "./import-export";
import type { OrderedImport } from "./import-pool";

serveTasks<OrderedImport, ImportResult, ImportProgress>(async ({ databaseUrl, actor, clockAheadMs, input }, task) => {
	const db = openDatabase({ url: databaseUrl });
	try {
		const ctx = { actor, now: () => new Date(Date.now() + clockAheadMs), db, log: createLogger(readEnv().logLevel) };
		return await importExport(ctx, { ...input, signal: task.signal, onProgress: (progress) => task.note(progress) });
	} finally {
		await db.close();
	}
});
