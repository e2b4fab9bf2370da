import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileFolder } from "./file-folder";

/** No download takes this long, so whoever wrote it was killed. */
const ABANDONED_MS = 24 * 3_600_000;

/** Removes what downloads that were killed left behind. Returns how many files went. */
export async function sweepParts(now: Date): Promise<number> {
	const names = await readdir(fileFolder()).catch(() => []);
	let removed = 0;
	for (const name of names.filter((each) => each.endsWith(".part"))) {
		const path = join(fileFolder(), name);
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
		if (now.getTime() - mtimeMs < ABANDONED_MS) continue;
		await rm(path, { force: true });
		removed += 1;
	}
	return removed;
}
