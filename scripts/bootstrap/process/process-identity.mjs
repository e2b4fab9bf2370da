import { readFileSync } from "node:fs";

/**
 * A process that cannot be mistaken for a later one of the same number.
 * @typedef {{ pid: number, startedAt: string | null }} ProcessIdentity
 */

/** Fields of /proc/PID/stat counted after the closing bracket of the name (proc(5): field 3 is the state, 22 the start). */
const STATE = 0;
const START_TICKS = 19;

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid = process.pid) {
	return { pid, startedAt: statFields(pid)?.[START_TICKS] ?? null };
}

/**
 * Whether that very process still runs. Where the system has no /proc, its number alone must do.
 * @param {ProcessIdentity} identity
 */
export function isRunning({ pid, startedAt }) {
	const fields = statFields(pid);
	if (fields) return fields[STATE] !== "Z" && (startedAt === null || fields[START_TICKS] === startedAt);
	if (startedAt !== null) return false;
	return sendSignal(pid, 0);
}

/**
 * Sends a signal; false when the process is gone.
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
export function sendSignal(pid, signal) {
	try {
		process.kill(pid, signal);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
	}
}

/** @param {number} pid */
function statFields(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	} catch {
		return null;
	}
}
