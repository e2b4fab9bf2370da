import { access } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { findStoredFile, type StoredFile, type StoredFileKind, upsertStoredFile } from "@/db/queries/stored-files";
import type { ServiceContext } from "../../context";
import { ContentWriter } from "./content-writer";
import { pathOfContent } from "./file-folder";
import { sweepParts } from "./sweep-parts";

/** A file whose content we hold, and where. */
export interface FetchedFile extends StoredFile {
	readonly path: string;
}

/** The file if its content is held and still on disk; `null`: it has to be fetched. */
export async function findFetched(
	{ db }: Pick<ServiceContext, "db">,
	kind: StoredFileKind,
	fileId: string,
): Promise<FetchedFile | null> {
	const stored = await findStoredFile(db, kind, fileId);
	if (stored === null) return null;
	const path = pathOfContent(stored.contentHash);
	return access(path).then(
		() => ({ ...stored, path }),
		() => null,
	);
}

/** Which file is fetched and how much of it is allowed. */
export interface Download {
	readonly kind: StoredFileKind;
	readonly fileId: string;
	readonly mimeType: string | null;
	readonly bytesMax: number;
}

/** Streams a file to disk under its hash and writes it down. Equal content is kept once, however often it was sent. */
export async function storeDownload(
	ctx: Pick<ServiceContext, "db" | "now">,
	{ kind, fileId, mimeType, bytesMax }: Download,
	fetch: (sink: ContentWriter) => Promise<unknown>,
): Promise<FetchedFile> {
	await sweepParts(ctx.now());
	const sink = await ContentWriter.open(bytesMax);
	const ended = finished(sink);
	// Whoever fetches may never get as far as the stream's own failure.
	ended.catch(() => undefined);
	try {
		await fetch(sink);
		sink.end();
		await ended;
		const { contentHash, bytes, path } = await sink.keep();
		const file = { kind, fileId, contentHash, bytes, mimeType };
		await upsertStoredFile(ctx.db, file, ctx.now());
		return { ...file, path };
	} catch (error) {
		await sink.discard();
		throw sink.errored ?? error;
	}
}
