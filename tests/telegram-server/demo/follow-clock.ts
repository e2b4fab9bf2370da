import { readFileSync } from "node:fs";

/** How soon a moved clock is noticed. */
const LOOK_EVERY_MS = 250;

/** The demo world's clock: the machine's, ahead by the milliseconds in `file` while there is one. Chats alone follow it. */
export function followClock(file: string): () => number {
	let lookedAt = Number.NEGATIVE_INFINITY;
	let aheadMs = 0;
	return () => {
		const now = Date.now();
		if (now - lookedAt >= LOOK_EVERY_MS) {
			lookedAt = now;
			try {
				aheadMs = Number(readFileSync(file, "utf8").trim()) || 0;
			} catch {
				aheadMs = 0;
			}
		}
		return now + aheadMs;
	};
}
