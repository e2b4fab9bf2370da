import type { SyncProgress } from "@/lib/services/collect/live/sync-group";

const BAR_WIDTH = 24;
/** Plain output (not a terminal) gets a line at most this often. */
const PLAIN_INTERVAL_MS = 2_000;

const STAGE_WORDS: Record<SyncProgress["stage"], string> = {
	new: "What is new",
	history: "Reading history",
	measuring: "Measuring weeks",
};

/** Shows a sync on standard error: a line redrawn on a terminal, lines now and then elsewhere. */
export function syncLineOn(stream: NodeJS.WriteStream, now: () => number) {
	let lastPlainAt = Number.NEGATIVE_INFINITY;
	let isDrawn = false;
	return {
		update(progress: SyncProgress): void {
			const text = describeSync(progress);
			if (stream.isTTY) {
				stream.write(`\r\u001b[2K${text}`);
				isDrawn = true;
			} else if (now() - lastPlainAt >= PLAIN_INTERVAL_MS) {
				stream.write(`${text}\n`);
				lastPlainAt = now();
			}
		},
		end(): void {
			if (isDrawn) stream.write("\r\u001b[2K");
			isDrawn = false;
		},
	};
}

/** One line: stage, bar where the end is known, entries so far and how fast they come. */
function describeSync({ stage, current, total, rate }: SyncProgress): string {
	const share = total === null || total === 0 ? null : Math.min(1, current / total);
	const bar =
		share === null
			? ""
			: ` [${"█".repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, "·")}] ${Math.floor(share * 100)} %`;
	const of = total === null ? "" : ` of ${total.toLocaleString("en")}`;
	const speed = rate > 0 ? `, ${rate.toFixed(0)}/s` : "";
	return `${STAGE_WORDS[stage]}${bar} ${current.toLocaleString("en")}${of} entries${speed}`;
}
