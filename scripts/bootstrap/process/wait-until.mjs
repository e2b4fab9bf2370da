import { setTimeout as sleep } from "node:timers/promises";

/** Short enough not to be noticed, long enough not to burn a core. */
const POLL_MS = 25;

/**
 * Polls until `isTrue` answers true. False when the time is over.
 * @param {() => boolean | Promise<boolean>} isTrue
 * @param {{ timeoutMs: number }} options
 */
export async function waitUntil(isTrue, { timeoutMs }) {
	const deadline = performance.now() + timeoutMs;
	while (!(await isTrue())) {
		if (performance.now() >= deadline) return false;
		await sleep(POLL_MS);
	}
	return true;
}
