import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../failure.mjs";
import { identify, isRunning } from "./process-identity.mjs";
import { waitUntil } from "./wait-until.mjs";

/**
 * Runs `work` while no other process of this checkout holds the same lock file. A lock whose holder was killed is taken over.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {{ timeoutMs?: number }} [options] covers the longest honest work of another holder: fetching a server
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { timeoutMs = 300_000 } = {}) {
	mkdirSync(dirname(path), { recursive: true });
	const ticket = `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
	// A link appears with its content in place; a file created empty could be read by another process as a dead holder's.
	writeFileSync(ticket, JSON.stringify(identify()));
	try {
		if (!(await waitUntil(() => take(path, ticket), { timeoutMs }))) {
			throw new Failure(`Another command has held ${path} for too long.`, "Stop it, or delete that file.");
		}
	} finally {
		rmSync(ticket, { force: true });
	}
	try {
		return await work();
	} finally {
		rmSync(path, { force: true });
	}
}

/**
 * @param {string} path
 * @param {string} ticket
 */
function take(path, ticket) {
	if (link(ticket, path)) return true;
	const holder = readHolder(path);
	if (holder === null || isRunning(holder)) return false;
	breakStaleLock(path, `${ticket}.stale`);
	return link(ticket, path);
}

/**
 * Moves the dead holder's lock aside, and puts it back if somebody alive took it between our look and our move.
 * @param {string} path
 * @param {string} aside
 */
function breakStaleLock(path, aside) {
	try {
		renameSync(path, aside);
	} catch {
		return;
	}
	const moved = readHolder(aside);
	if (moved !== null && isRunning(moved)) link(aside, path);
	rmSync(aside, { force: true });
}

/**
 * @param {string} from
 * @param {string} to
 */
function link(from, to) {
	try {
		linkSync(from, to);
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
		throw error;
	}
}

/**
 * @param {string} path
 * @returns {import("./process-identity.mjs").ProcessIdentity | null}
 */
function readHolder(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}
