import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../../errors";

function* upwards(from: string): Generator<string> {
	for (let folder = from; ; folder = dirname(folder)) {
		yield folder;
		if (dirname(folder) === folder) return;
	}
}

/**
 * Folder of an installed package, by walking up from this file and from the working directory: a bundler rewrites
 * `require.resolve`, but files stay where they were installed.
 */
export function findPackage(name: string): string {
	const starts = [dirname(fileURLToPath(import.meta.url)), process.cwd()];
	for (const start of starts) {
		for (const folder of upwards(start)) {
			const candidate = join(folder, "node_modules", name);
			if (existsSync(join(candidate, "package.json"))) return candidate;
		}
	}
	throw new AppError("internal", `The package ${name} is not installed: pictures cannot be drawn without it.`, {
		hint: "Install the packages again (npm ci).",
		place: { file: join("node_modules", name) },
	});
}
