import type { EntryBatch, ReadProgress, SkipReason } from "../domain/export-source";
import type { HistoryEntry } from "../domain/message";

/** Entries of one batch at most. */
const BATCH_ENTRIES_MAX = 500;

/** Gathers mapped rows into one batch. */
export class BatchBuilder {
	startsNewPart = false;
	private entries: HistoryEntry[] = [];
	private skipped: Partial<Record<SkipReason, number>> = {};
	private rows = 0;

	get isFull(): boolean {
		return this.rows >= BATCH_ENTRIES_MAX;
	}

	get isEmpty(): boolean {
		return this.rows === 0;
	}

	/** Takes an entry, or counts the reason a row has none. */
	add(row: HistoryEntry | SkipReason): void {
		this.rows += 1;
		if (typeof row === "string") this.skipped[row] = (this.skipped[row] ?? 0) + 1;
		else this.entries.push(row);
	}

	/** The batch so far; the next one starts empty. */
	take(progress: ReadProgress): EntryBatch {
		const batch = { entries: this.entries, skipped: this.skipped, progress, startsNewPart: this.startsNewPart };
		this.entries = [];
		this.skipped = {};
		this.rows = 0;
		this.startsNewPart = false;
		return batch;
	}
}
