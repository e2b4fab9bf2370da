import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { dataDir, ROOT } from "../paths.mjs";
import { MB, requireBytes } from "../require-bytes.mjs";

/** Packages, the build and an unpacked server, measured: 1.5 GB; a start with all of them in place needs room to write. */
const FIRST_START_BYTES = 2_000 * MB;
const DATA_BYTES = 300 * MB;

/** Fails with one line before any work when the disk has no room for it. */
export function requireRoom() {
	const isInstalled =
		existsSync(join(ROOT, "node_modules", ".installed-lock")) && existsSync(join(ROOT, ".next", "BUILD_ID"));
	if (!isInstalled) requireBytes(ROOT, FIRST_START_BYTES);
	mkdirSync(dataDir(), { recursive: true, mode: 0o700 });
	requireBytes(dataDir(), DATA_BYTES);
}
