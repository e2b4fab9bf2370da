import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../paths.mjs";

/** Everything the built app is made of. */
const SOURCES = [
	"app",
	"components",
	"db",
	"jobs",
	"lib",
	"public",
	"instrumentation.ts",
	"next.config.ts",
	"package-lock.json",
	"postcss.config.mjs",
	"proxy.ts",
	"tsconfig.app.json",
	"tsconfig.json",
];

/** One digest of the app's sources: when it is unchanged, so is the build. */
export function digestSources() {
	const hash = createHash("sha256");
	for (const source of SOURCES) {
		for (const path of listFiles(source))
			hash
				.update(path)
				.update("\0")
				.update(readFileSync(join(ROOT, path)));
	}
	return hash.digest("hex");
}

/**
 * Files under a path in a fixed order.
 * @param {string} path from the root
 * @returns {string[]}
 */
function listFiles(path) {
	const full = join(ROOT, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => listFiles(`${path}/${name}`));
}
