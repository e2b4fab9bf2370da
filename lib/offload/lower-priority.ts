import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";

/** Where Linux lists a process's threads, each with a priority of its own. */
const THREADS = "/proc/self/task";

/**
 * Lets everything else on the machine go first: this process gets what the others leave, and about a tenth of a processor
 * where they leave nothing. Lower than that it could wait for minutes.
 */
export function lowerPriority(): void {
	for (const thread of ownThreads()) {
		try {
			setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
		} catch {
			// A thread that has just ended, or a system that does not let us: then it is as urgent as the rest.
		}
	}
}

/** Threads made later inherit; 0 is the process itself, where threads have no priority of their own. */
function ownThreads(): number[] {
	try {
		return readdirSync(THREADS).map(Number);
	} catch {
		return [0];
	}
}
