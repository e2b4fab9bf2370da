import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Bytes of every file below `folder`. A file that vanishes meanwhile counts nothing. */
export async function folderBytes(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	let bytes = 0;
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0;
	}
	return bytes;
}
