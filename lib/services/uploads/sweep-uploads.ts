import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ServiceContext } from "../context";
import { uploadsRoot } from "./upload-folder";

/** Longer than any import takes; an upload this old was left behind by a closed tab or a killed process. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1_000;

/** Removes uploads nobody finished. Returns how many. */
export async function sweepUploads(ctx: ServiceContext): Promise<{ removed: number }> {
	const names = await readdir(uploadsRoot()).catch(() => []);
	const before = ctx.now().getTime() - ABANDONED_AFTER_MS;
	let removed = 0;
	for (const name of names.sort()) {
		const folder = join(uploadsRoot(), name);
		const found = await stat(folder).catch(() => null);
		if (found === null || found.mtimeMs >= before) continue;
		await rm(folder, { recursive: true, force: true });
		removed += 1;
	}
	if (removed > 0) ctx.log.info({ removed }, "abandoned uploads removed");
	return { removed };
}
