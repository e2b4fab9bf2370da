import type { ImportProgress } from "@/lib/domain/import-report";

const BAR_WIDTH = 24;
/** Plain output (not a terminal) gets a line at most this often. */
const PLAIN_INTERVAL_MS = 2_000;

const STAGE_WORDS: Record<ImportProgress["stage"], string> = {
	opening: "Opening",
	reading: "Reading",
	linking: "Linking replies",
	measuring: "Measuring weeks",
	freezing: "Freezing recaps",
	done: "Done",
};

/** Where progress goes: a bar redrawn in place on a terminal, plain lines elsewhere. */
export interface ProgressSink {
	update(progress: ImportProgress): void;
	end(): void;
}

/** Progress on standard error, so that standard output stays the result. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number): ProgressSink {
	let lastPlainAt = Number.NEGATIVE_INFINITY;
	let lastStage = "";
	let isDrawn = false;
	return {
		update(progress) {
			const text = describeProgress(progress);
			if (stream.isTTY) {
				stream.write(`\r\u001b[2K${text}`);
				isDrawn = true;
			} else if (progress.stage !== lastStage || now() - lastPlainAt >= PLAIN_INTERVAL_MS) {
				stream.write(`${text}\n`);
				lastPlainAt = now();
			}
			lastStage = progress.stage;
		},
		end() {
			if (isDrawn) stream.write("\r\u001b[2K");
		},
	};
}

/** One line: stage, bar or share where the end is known, entries so far. */
export function describeProgress(progress: ImportProgress): string {
	const share = shareOf(progress);
	const bar =
		share === null
			? ""
			: ` [${"█".repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, "·")}] ${Math.floor(share * 100)} %`;
	const count =
		progress.weeksTotal === null
			? `${progress.entries.toLocaleString("en")} entries`
			: `${progress.weeksDone}/${progress.weeksTotal} weeks`;
	return `${STAGE_WORDS[progress.stage]}${bar} ${count}`;
}

function shareOf(progress: ImportProgress): number | null {
	if (progress.weeksTotal !== null)
		return progress.weeksTotal === 0 ? 1 : Math.min(1, progress.weeksDone / progress.weeksTotal);
	if (progress.bytesTotal === null || progress.bytesTotal === 0) return null;
	return Math.min(1, progress.bytesRead / progress.bytesTotal);
}
