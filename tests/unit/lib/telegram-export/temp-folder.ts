import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** A folder that exists for one test file. */
export function tempFolder(): { readonly path: (name: string) => string } {
	let folder = "";
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "shiplog-export-"));
	});
	afterAll(async () => {
		await rm(folder, { recursive: true, force: true });
	});
	return { path: (name) => join(folder, name) };
}
