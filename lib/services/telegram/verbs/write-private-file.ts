import { randomBytes } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "@/lib/errors";

/** Only their owner may read what people wrote to each other. */
const PRIVATE_MODE = 0o600;

/**
 * Streams text into a file that appears at `path` only once it is whole; on failure nothing is left and an older file
 * stays. Throws AppError `invalid` where the folder is missing or closed to us.
 */
export async function writePrivateFile(path: string, chunks: AsyncIterable<string>): Promise<void> {
	const part = `${path}.${randomBytes(4).toString("hex")}.part`;
	const file = await open(part, "wx", PRIVATE_MODE).catch((error: unknown) => {
		throw unwritable(path, error);
	});
	try {
		for await (const chunk of chunks) await file.writeFile(chunk);
		await file.sync();
		await file.close();
		await rename(part, path);
	} catch (error) {
		await file.close().catch(() => undefined);
		await unlink(part).catch(() => undefined);
		throw error;
	}
	await syncFolder(dirname(path));
}

const HINTS: Readonly<Record<string, string>> = {
	ENOENT: "Its folder does not exist: make it first.",
	ENOTDIR: "Part of the path is a file, not a folder.",
	EACCES: "You may not write into its folder.",
	EPERM: "You may not write into its folder.",
	EROFS: "Its folder is read-only.",
};

/** What stands in the way, for people; anything unforeseen stays what it is. */
function unwritable(path: string, error: unknown): unknown {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	const hint = HINTS[code];
	return hint === undefined ? error : new AppError("invalid", `Cannot write ${path}.`, { hint, cause: error });
}

/** The name itself is on disk only when its folder is; not every file system can. */
async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, "r").catch(() => null);
	await folder?.sync().catch(() => undefined);
	await folder?.close();
}
