import { and, desc, eq, ne } from "drizzle-orm";
import type { ImportFailure, ImportProgress, ImportRecord, ImportResult } from "@/lib/domain/import-report";
import type { QueryRunner } from "../client";
import { imports } from "../schema/imports";

/** Records that an import was asked for. */
export async function insertImport(
	db: QueryRunner,
	asked: { readonly importId: string; readonly fileName: string; readonly requestedBy: number | null },
	at: Date,
): Promise<void> {
	await db.orm.insert(imports).values({ ...asked, state: "running", createdAt: at, heartbeatAt: at });
}

/** The import, or `null`. */
export async function findImport(db: QueryRunner, importId: string): Promise<ImportRecord | null> {
	const rows = await db.orm.select().from(imports).where(eq(imports.importId, importId)).orderBy(imports.importId);
	return rows[0] === undefined ? null : toRecord(rows[0]);
}

/** The newest imports first. */
export async function listImportRecords(db: QueryRunner, limit: number): Promise<ImportRecord[]> {
	const rows = await db.orm.select().from(imports).orderBy(desc(imports.createdAt), imports.importId).limit(limit);
	return rows.map(toRecord);
}

/** Shows how far a running import has come; this is also its heartbeat. */
export async function updateImportProgress(
	db: QueryRunner,
	importId: string,
	progress: ImportProgress | null,
	at: Date,
): Promise<void> {
	const change = { heartbeatAt: at, ...(progress === null ? {} : { progress }) };
	await db.orm.update(imports).set(change).where(eq(imports.importId, importId));
}

/** Tells which group an import turned out to be of. */
export async function assignImportGroup(db: QueryRunner, importId: string, groupId: number): Promise<void> {
	await db.orm.update(imports).set({ groupId }).where(eq(imports.importId, importId));
}

/** An import that failed, or whose process died, is tried again. One that is done stays so. */
export async function reopenImport(db: QueryRunner, importId: string, at: Date): Promise<void> {
	const open = { state: "running", failure: null, finishedAt: null, heartbeatAt: at } as const;
	await db.orm
		.update(imports)
		.set(open)
		.where(and(eq(imports.importId, importId), ne(imports.state, "done")));
}

/** Records how an import ended. */
export async function finishImport(
	db: QueryRunner,
	importId: string,
	outcome: { readonly result: ImportResult } | { readonly failure: ImportFailure },
	at: Date,
): Promise<void> {
	const state = "result" in outcome ? "done" : "failed";
	await db.orm
		.update(imports)
		.set({ result: null, failure: null, ...outcome, state, heartbeatAt: at, finishedAt: at })
		.where(eq(imports.importId, importId));
}

function toRecord(row: typeof imports.$inferSelect): ImportRecord {
	const { requestedBy: _, ...record } = row;
	return record;
}
