/** Neighbouring elements of one `messages` array, cut from the file: `[` + bytes + `]` is JSON when each of them is. */
export interface ElementRun {
	/** Only valid until the next chunk is scanned. */
	readonly bytes: Buffer;
	/** Byte offset of `bytes` in the file. */
	readonly offset: number;
	/** Where each element starts and ends (exclusive) in `bytes`. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** A run is parsed as one string; at some tens of kilobytes that string stays in the processor's cache. */
const RUN_ELEMENTS_MAX = 64;

/** Collects elements of the current chunk into runs. */
export class RunBuilder {
	private starts: number[] = [];
	private ends: number[] = [];

	get isFull(): boolean {
		return this.starts.length >= RUN_ELEMENTS_MAX;
	}

	add(start: number, end: number): void {
		this.starts.push(start);
		this.ends.push(end);
	}

	/** The elements added since the last run, or `null`. `chunkOffset` is the chunk's place in the file. */
	take(chunk: Buffer, chunkOffset: number): ElementRun | null {
		const first = this.starts[0];
		const last = this.ends[this.ends.length - 1];
		if (first === undefined || last === undefined) return null;
		const run = {
			bytes: chunk.subarray(first, last),
			offset: chunkOffset + first,
			starts: this.starts.map((start) => start - first),
			ends: this.ends.map((end) => end - first),
		};
		this.starts = [];
		this.ends = [];
		return run;
	}
}
