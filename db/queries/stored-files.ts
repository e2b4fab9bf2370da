import { and, asc, eq, inArray, lt } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { storedFiles } from "../schema/stored-files";

export type StoredFileKind = "photo" | "document" | "avatar";

/** A file of Telegram's whose content we hold. */
export interface StoredFile {
	readonly kind: StoredFileKind;
	/** Telegram's own id of it. */
	readonly fileId: string;
	/** SHA-256, hex. */
	readonly contentHash: string;
	readonly bytes: number;
	readonly mimeType: string | null;
}

/** The file, or `null` if it was never fetched. */
export async function findStoredFile(
	db: QueryRunner,
	kind: StoredFileKind,
	fileId: string,
): Promise<StoredFile | null> {
	const [row] = await db.orm
		.select()
		.from(storedFiles)
		.where(and(eq(storedFiles.kind, kind), eq(storedFiles.fileId, fileId)))
		.orderBy(asc(storedFiles.fileId));
	if (row === undefined) return null;
	const { contentHash, bytes, mimeType } = row;
	return { kind, fileId, contentHash, bytes, mimeType };
}

/** Records that a file's content is held. */
export async function upsertStoredFile(db: QueryRunner, file: StoredFile, storedAt: Date): Promise<void> {
	const { kind: _kind, fileId: _fileId, ...content } = file;
	await db.orm
		.insert(storedFiles)
		.values({ ...file, storedAt })
		.onDuplicateKeyUpdate({ set: { ...content, storedAt } });
}

/** Some of the files fetched before a moment, oldest first. */
export async function listFilesStoredBefore(db: QueryRunner, before: Date, limit: number): Promise<StoredFile[]> {
	const rows = await db.orm
		.select()
		.from(storedFiles)
		.where(lt(storedFiles.storedAt, before))
		.orderBy(asc(storedFiles.storedAt), asc(storedFiles.kind), asc(storedFiles.fileId))
		.limit(limit);
	return rows.map(({ storedAt: _, kind, ...file }) => ({ kind: kind as StoredFileKind, ...file }));
}

/** Forgets that a file's content is held, unless it was fetched again since `before`. */
export async function deleteStoredFile(
	db: QueryRunner,
	{ kind, fileId }: Pick<StoredFile, "kind" | "fileId">,
	before: Date,
): Promise<void> {
	await db.orm
		.delete(storedFiles)
		.where(and(eq(storedFiles.kind, kind), eq(storedFiles.fileId, fileId), lt(storedFiles.storedAt, before)));
}

/** Which of these contents some file still has. */
export async function findHeldContents(db: QueryRunner, contentHashes: readonly string[]): Promise<Set<string>> {
	if (contentHashes.length === 0) return new Set();
	const rows = await db.orm
		.selectDistinct({ contentHash: storedFiles.contentHash })
		.from(storedFiles)
		.where(inArray(storedFiles.contentHash, [...contentHashes]))
		.orderBy(asc(storedFiles.contentHash));
	return new Set(rows.map(({ contentHash }) => contentHash));
}
