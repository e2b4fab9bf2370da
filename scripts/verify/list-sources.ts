import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The folders of our own code. */
export const ROOMS = ["app", "components", "db", "jobs", "lib", "scripts", "tests"];
const SOURCE = /\.(ts|tsx|mjs)$/;

/** Our own source files, relative to the root, in a fixed order. */
export function listSources(root: string): string[] {
	return ROOMS.filter((room) => existsSync(join(root, room))).flatMap((room) => walk(root, room));
}

function walk(root: string, folder: string): string[] {
	const entries = readdirSync(join(root, folder), { withFileTypes: true });
	return entries
		.sort((a, b) => a.name.localeCompare(b.name, "en"))
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return entry.name === "fixtures" ? [] : walk(root, path);
			return SOURCE.test(entry.name) ? [path] : [];
		});
}
