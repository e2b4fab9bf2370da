import { constants } from "node:os";

const PARENT_POLL_MS = 500;

/** @type {Array<() => Promise<void>>} */
const closers = [];
let isEnding = false;

/**
 * Registers what must be undone when this process ends, whichever way: newest first.
 * @param {() => Promise<void>} close
 */
export function onEnd(close) {
	closers.push(close);
}

/** Undoes everything registered. Safe to call twice. */
export async function undoAll() {
	for (let close = closers.pop(); close; close = closers.pop()) await close();
}

/** True once a signal asked this process to end; failures of its children are then no news. */
export function hasBeenAskedToEnd() {
	return isEnding;
}

/** Ctrl-C, `kill` and a closed terminal stop the children first; a second signal does not wait for them. */
export function endOnSignals() {
	for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => end(signal));
	// npm that is killed outright cannot pass the signal on; without it nobody would ever stop us.
	if (process.env.npm_lifecycle_event) endWithParent();
}

/** @param {"SIGINT" | "SIGTERM" | "SIGHUP"} signal */
function end(signal) {
	const exitCode = 128 + constants.signals[signal];
	if (isEnding) process.exit(exitCode);
	isEnding = true;
	void undoAll().finally(() => process.exit(exitCode));
}

function endWithParent() {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		if (!isEnding) end("SIGTERM");
	}, PARENT_POLL_MS);
	watch.unref();
}
