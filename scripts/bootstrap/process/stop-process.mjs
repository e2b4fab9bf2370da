import { isRunning, sendSignal } from "./process-identity.mjs";
import { waitUntil } from "./wait-until.mjs";

/**
 * Asks a process to stop, waits, then forces it.
 * @param {import("./process-identity.mjs").ProcessIdentity} identity
 * @param {number} graceMs how long it may take to end by itself
 */
export async function stopProcess(identity, graceMs = 10_000) {
	if (!isRunning(identity)) return;
	sendSignal(identity.pid, "SIGTERM");
	if (await waitUntil(() => !isRunning(identity), { timeoutMs: graceMs })) return;
	sendSignal(identity.pid, "SIGKILL");
	await waitUntil(() => !isRunning(identity), { timeoutMs: 5_000 });
}
