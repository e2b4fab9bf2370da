import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { z } from "zod";
import { canManageGroups } from "@/lib/domain/access";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { folderBytes } from "./folder-bytes";
import { SafePath } from "./safe-path";
import { requireUploadFolder } from "./upload-folder";

const IncomingFile = z.object({
	uploadId: z.uuid(),
	/** Name, or path inside the dropped folder. */
	path: SafePath,
	body: z.instanceof(ReadableStream),
});

/**
 * Writes one file of an upload straight to disk, as it comes; a file sent again replaces itself. Throws AppError
 * `invalid` when the upload grows beyond the limit and `upstream_unavailable` when the disk is full, keeping nothing of the file.
 */
export async function receiveFile(
	ctx: ServiceContext,
	input: z.input<typeof IncomingFile>,
): Promise<{ path: string; bytes: number }> {
	const { uploadId, path, body } = parseInput(IncomingFile, input);
	requireAccess(canManageGroups(ctx.actor));
	const folder = await requireUploadFolder(uploadId);
	const target = join(folder, path);
	const room = readEnv().uploadBytesMax - (await folderBytes(folder));
	await mkdir(dirname(target), { recursive: true, mode: 0o700 });
	const part = `${target}.part`;
	const gate = countingGate(room, path);
	try {
		await pipeline(Readable.fromWeb(body as NodeReadableStream), gate.stream, createWriteStream(part, { mode: 0o600 }));
		await rename(part, target);
	} catch (error) {
		await rm(part, { force: true });
		throw explain(error, path);
	}
	return { path, bytes: gate.bytes() };
}

/** Counts what flows through and breaks off beyond `room` bytes. */
function countingGate(room: number, path: string): { readonly stream: Transform; bytes(): number } {
	let bytes = 0;
	const stream = new Transform({
		transform(chunk: Uint8Array, _encoding, done) {
			bytes += chunk.byteLength;
			if (bytes > room) done(tooLarge(path));
			else done(null, chunk);
		},
	});
	return { stream, bytes: () => bytes };
}

function tooLarge(path: string): AppError {
	const gigabytes = readEnv().uploadBytesMax / 1e9;
	return new AppError("invalid", `This upload is larger than ${gigabytes} GB.`, {
		hint: "Export without media, or raise SHIPLOG_UPLOAD_MAX_GB, or import on the server with `npx shiplog import PATH`.",
		place: { file: path },
	});
}

function explain(error: unknown, path: string): unknown {
	if (error instanceof AppError) return error;
	const { code } = error as { readonly code?: unknown };
	if (code === "ENOSPC" || code === "EDQUOT") {
		return new AppError("upstream_unavailable", "The server's disk is full.", {
			hint: "Make room there, then upload again.",
			place: { file: path },
			cause: error,
		});
	}
	return new AppError("invalid", "The file did not arrive whole.", {
		hint: "Check the connection and upload it again.",
		place: { file: path },
		cause: error,
	});
}
