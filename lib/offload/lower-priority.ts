import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/** Where Linux lists a process's threads, each with a priority of its own. */
const THREADS = "/proc/self/task";

/** The lowest there is: measured, pages feel drawings at 10 and at 15, and pictures come no slower while anything is left. */
const NICE = 19;

/**
 * Lets everything else on the machine go first: this process gets what the others leave, and hardly anything
 * where they leave nothing: callers must be patient then.
 */
export function lowerPriority(): void {
	for (const thread of ownThreads()) {
		try {
			setPriority(thread, NICE);
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
