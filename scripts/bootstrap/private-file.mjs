import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file only this user can read, whole or not at all.
 * @param {string} path
 * @param {string} content
 */
export function writePrivateFile(path, content) {
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.${process.pid}.new`;
	try {
		writeFileSync(draft, content, { mode: 0o600 });
		renameSync(draft, path);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}

/**
 * The file's text, or null when there is none.
 * @param {string} path
 */
export function readTextIfThere(path) {
	try {
		return readFileSync(path, "utf8").trim();
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return null;
		throw error;
	}
}

/**
 * A random secret kept in a file: made the first time, the same ever after.
 * @param {string} path
 */
export function keepSecret(path) {
	const held = readTextIfThere(path);
	if (held) {
		chmodSync(path, 0o600);
		return held;
	}
	const secret = randomBytes(32).toString("base64url");
	writePrivateFile(path, `${secret}\n`);
	return secret;
}
