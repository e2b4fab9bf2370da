import type { Progress } from "@/lib/domain/progress";

/** Output that is not a terminal gets a line at most this often. */
const PLAIN_INTERVAL_MS = 2_000;

/** Progress on standard error, so that standard output stays the result. */
export interface CountProgress {
	update(progress: Progress): void;
	end(): void;
}

/** Counts `what` (`messages`) in place on a terminal, in plain lines elsewhere. */
export function countOn(stream: NodeJS.WriteStream, what: string, now: () => number): CountProgress {
	let lastPlainAt = now();
	let isDrawn = false;
	return {
		update(progress) {
			const text = describeCount(progress, what);
			if (stream.isTTY) {
				stream.write(`\r\u001b[2K${text}`);
				isDrawn = true;
			} else if (now() - lastPlainAt >= PLAIN_INTERVAL_MS) {
				stream.write(`${text}\n`);
				lastPlainAt = now();
			}
		},
		end() {
			if (isDrawn) stream.write("\r\u001b[2K");
			isDrawn = false;
		},
	};
}

/** `1,200 of 4,000 messages, 95 a second`. */
function describeCount({ current, total, rate }: Progress, what: string): string {
	const of = total === null ? "" : ` of ${total.toLocaleString("en")}`;
	return `${current.toLocaleString("en")}${of} ${what}, ${Math.round(rate).toLocaleString("en")} a second`;
}
