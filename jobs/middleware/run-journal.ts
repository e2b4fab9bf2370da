import { type RunRecord, recordRun } from "@/lib/services/jobs/record-run";
import { jobContext } from "../job-context";

/** A step shorter than this is not worth a row of its own. */
const SETTLE_MS = 150;
/** What goes on is written at most this often. */
const EVERY_MS = 1_000;
/** A job never waits longer than this for its bookkeeping. */
const PATIENCE_MS = 1_000;

type Change = RunRecord["change"];
type Identity = Omit<RunRecord, "change">;

interface Writing {
	/** Writes of one run follow one another, also across requests. */
	tail: Promise<void>;
	writtenAt: number;
	/** The last thing written was only that it goes on. */
	isGoingOn: boolean;
}

/** Runs this process has written of and that have not ended here. */
const WRITING = new Map<string, Writing>();
const REMEMBERED_MAX = 1_000;

/** Writes of one request what people are to see of its run, seldom and never in the job's way. */
export class RunJournal {
	readonly #run: Identity;
	readonly #writing: Writing;
	#pending: Change | null = null;
	#timer: NodeJS.Timeout | null = null;

	constructor(run: Identity) {
		this.#run = run;
		this.#writing = writingOf(run.runId);
	}

	/** Something goes on; written if it still does in a moment. */
	goesOn(change: Change): void {
		this.#pending = { ...this.#pending, ...change };
		if (this.#timer !== null) return;
		const wait = Math.max(SETTLE_MS, this.#writing.writtenAt + EVERY_MS - performance.now());
		this.#timer = setTimeout(() => this.#writePending(), wait).unref();
	}

	/** The request is over. Settles once this is written, or when it takes too long. */
	async close(change: Change | null): Promise<void> {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		if (change === null) return this.#patiently(this.#writing.tail);
		const isGoingOn = change.state === "running" && typeof change.error !== "string";
		const isFresh = this.#writing.writtenAt + EVERY_MS > performance.now();
		if (isGoingOn && isFresh && this.#writing.isGoingOn) return;
		await this.#patiently(this.#write({ ...this.#pending, ...change }, isGoingOn));
		if (change.endedAt instanceof Date) WRITING.delete(this.#run.runId);
	}

	#writePending(): void {
		this.#timer = null;
		const change = this.#pending;
		this.#pending = null;
		if (change !== null) void this.#write(change, typeof change.error !== "string");
	}

	#write(change: Change, isGoingOn: boolean): Promise<void> {
		this.#writing.writtenAt = performance.now();
		this.#writing.isGoingOn = isGoingOn;
		this.#writing.tail = this.#writing.tail.then(() => writeRun({ ...this.#run, change }));
		return this.#writing.tail;
	}

	async #patiently(work: Promise<void>): Promise<void> {
		let timer: NodeJS.Timeout | undefined;
		const enough = new Promise<void>((resolve) => {
			timer = setTimeout(resolve, PATIENCE_MS);
		});
		await Promise.race([work, enough]);
		clearTimeout(timer);
	}
}

/** Never fails: a job is more important than what is told of it. */
async function writeRun(record: RunRecord): Promise<void> {
	try {
		const ctx = await jobContext("track-runs");
		await recordRun(ctx, record).catch((cause: unknown) =>
			ctx.log.warn({ runId: record.runId, cause: String(cause) }, "could not record how a job goes"),
		);
	} catch {
		// Without a context there is no log either; the job itself will say so.
	}
}

function writingOf(runId: string): Writing {
	const known = WRITING.get(runId);
	if (known !== undefined) return known;
	const writing = { tail: Promise.resolve(), writtenAt: Number.NEGATIVE_INFINITY, isGoingOn: false };
	WRITING.set(runId, writing);
	for (const oldest of WRITING.keys()) {
		if (WRITING.size <= REMEMBERED_MAX) break;
		WRITING.delete(oldest);
	}
	return writing;
}
