import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../errors";

/**
 * The folder of the sources: the nearest one above this file or the working directory that holds `entry`. A bundler moves this
 * file, but the sources stay where they are, and the web server is started among them.
 */
export function sourceFolder(entry: string): string {
	const starts = [dirname(fileURLToPath(import.meta.url)), process.cwd()];
	for (const start of starts) {
		for (let folder = start; ; folder = dirname(folder)) {
			if (existsSync(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, entry))) return folder;
			if (dirname(folder) === folder) break;
		}
	}
	throw new AppError("internal", `The source file ${entry} is missing.`, {
		hint: "Start Shiplog in its own folder, with all of its files.",
		place: { file: entry },
	});
}
