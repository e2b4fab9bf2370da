import { and, asc, eq } from "drizzle-orm";
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
