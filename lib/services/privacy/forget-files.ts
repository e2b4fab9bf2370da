import { rm } from "node:fs/promises";
import { findFewestTextDays } from "@/db/queries/privacy-settings";
import { deleteStoredFile, findHeldContents, listFilesStoredBefore } from "@/db/queries/stored-files";
import { pathOfContent } from "../collect/files/file-folder";
import { sweepParts } from "../collect/files/sweep-parts";
import type { ServiceContext } from "../context";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Telegram has them still: kept here is what is asked for again soon. */
const KEPT_DAYS = 30;
const BATCH = 200;

/**
 * Removes files and avatars that were fetched long ago; sooner, where a group's texts are kept for a shorter time: nobody
 * knows any more which group a file came from. Returns how many contents went.
 */
export async function forgetFiles(ctx: Pick<ServiceContext, "db" | "now">): Promise<number> {
	const days = Math.min(KEPT_DAYS, (await findFewestTextDays(ctx.db)) ?? KEPT_DAYS);
	const before = new Date(ctx.now().getTime() - days * DAY_MS);
	let forgotten = await sweepParts(ctx.now());
	for (let found = BATCH; found === BATCH; ) {
		const files = await listFilesStoredBefore(ctx.db, before, BATCH);
		for (const file of files) await deleteStoredFile(ctx.db, file, before);
		const contents = new Set(files.map(({ contentHash }) => contentHash));
		const held = await findHeldContents(ctx.db, [...contents]);
		// A file that is fetched at this very moment is fetched again by whoever misses it.
		for (const hash of contents) if (!held.has(hash)) await rm(pathOfContent(hash), { force: true });
		forgotten += contents.size - held.size;
		found = files.length;
	}
	return forgotten;
}
