import { randomBytes } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/** Only their owner may read what people wrote to each other. */
const PRIVATE_MODE = 0o600;

/**
 * Streams text into a file that appears at `path` only once it is whole; on failure nothing is left and an older file
 * stays. The folder must exist.
 */
export async function writePrivateFile(path: string, chunks: AsyncIterable<string>): Promise<void> {
	const part = `${path}.${randomBytes(4).toString("hex")}.part`;
	const file = await open(part, "wx", PRIVATE_MODE);
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

/** The name itself is on disk only when its folder is; not every file system can. */
async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, "r").catch(() => null);
	await folder?.sync().catch(() => undefined);
	await folder?.close();
}
