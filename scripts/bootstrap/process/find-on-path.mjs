import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The file a shell would run for this name, or null.
 * @param {string} name
 * @param {readonly string[]} [moreFolders] searched after those of PATH
 */
export function findOnPath(name, moreFolders = []) {
	const folders = [...(process.env.PATH ?? "").split(delimiter), ...moreFolders].filter(Boolean);
	return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
