import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ServiceContext } from "../context";
import { pictureFolder } from "../recap/picture-cache";

/** Longer than a recap is talked about. Asked for later, it is drawn again from what is frozen. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** Removes drawn pictures that are old, and what was left of a drawing that was killed. Returns how many. */
export async function forgetPictures({ now }: Pick<ServiceContext, "now">): Promise<number> {
	const names = await readdir(pictureFolder()).catch(() => []);
	const before = now().getTime() - KEPT_MS;
	let forgotten = 0;
	for (const name of names) {
		const path = join(pictureFolder(), name);
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
		if (mtimeMs >= before) continue;
		await rm(path, { force: true });
		forgotten += 1;
	}
	return forgotten;
}
