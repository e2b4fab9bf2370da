import { readFileSync } from "node:fs";

/** How soon a moved clock is noticed. */
const LOOK_EVERY_MS = 250;

/**
 * A clock that runs ahead of the machine's by the milliseconds written in `file` (none while it is absent), so that a demo
 * can show on a Saturday what happens on Sunday at midnight. Whoever writes the file moves every process that reads it.
 */
export function demoClock(file: string): () => Date {
	let lookedAt = Number.NEGATIVE_INFINITY;
	let aheadMs = 0;
	return () => {
		const now = Date.now();
		if (now - lookedAt >= LOOK_EVERY_MS) {
			aheadMs = readAhead(file);
			lookedAt = now;
		}
		return new Date(now + aheadMs);
	};
}

/** Milliseconds a demo's clock is ahead by its file; 0 while there is none. */
export function readAhead(file: string): number {
	try {
		const ms = Number(readFileSync(file, "utf8").trim());
		return Number.isFinite(ms) ? ms : 0;
	} catch {
		return 0;
	}
}
