import { statfsSync } from "node:fs";
import { Failure } from "./failure.mjs";

export const MB = 1_000_000;

/**
 * Fails with one line when the disk of a folder has less room than this.
 * @param {string} folder
 * @param {number} needed
 */
export function requireBytes(folder, needed) {
	const { bavail, bsize } = statfsSync(folder);
	const free = bavail * bsize;
	if (free >= needed) return;
	throw new Failure(
		`The disk of ${folder} is full: ${Math.floor(free / MB)} MB are free, ${needed / MB} MB are needed.`,
		"Free some space and run the command again.",
	);
}
