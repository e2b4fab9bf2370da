import type { LiveUpdate, UpdatePosition } from "@/lib/domain/live-update";
import { noteGap } from "@/lib/monitoring/update-metrics";
import type { Clock } from "../../telegram/clock";
import { SerialQueue } from "./serial-queue";
import { type Verdict, weighPosition } from "./weigh-position";

/** Updates overtake each other on the way by less than this; what is still missing then was lost. */
const GAP_WAIT_MS = 500;
/**
 * An account's own sequence also counts what nobody tells us (chats read on the phone), so most of its gaps are none:
 * several share one difference.
 */
export const ACCOUNT_GAP_WAIT_MS = 5_000;
/** Updates held behind a gap; with more the difference is asked for at once. */
const HELD_MAX = 1_000;

/** What a sequence of updates is applied to. */
export interface SequenceSink {
	/** Applied up to here; `null`: not yet known, so everything is left to the difference. */
	position(): number | null;
	/**
	 * Applies in one transaction and moves the position to `pts` (`null`: none of them has one). `false`: nothing was
	 * applied, for somebody else had moved the position, which is now known.
	 */
	apply(updates: readonly LiveUpdate[], pts: number | null): Promise<boolean>;
	/** Fetches what was missed, until nothing is missing. */
	recover(): Promise<void>;
	/** A failure nobody waits for. */
	failed(error: unknown): void;
}

/** Applies the live updates of one channel (or of all basic groups of an account) in Telegram's order, each once. */
export class SequenceFeed {
	readonly #sink: SequenceSink;
	readonly #clock: Clock;
	readonly #signal: AbortSignal;
	readonly #gapWaitMs: number;
	readonly #queue = new SerialQueue();
	#held: LiveUpdate[] = [];
	#isWaiting = false;

	constructor(sink: SequenceSink, clock: Clock, signal: AbortSignal, gapWaitMs = GAP_WAIT_MS) {
		this.#sink = sink;
		this.#clock = clock;
		this.#signal = signal;
		this.#gapWaitMs = gapWaitMs;
	}

	/** Takes what Telegram pushed; settles once it is applied, held behind a gap, or dropped. */
	push(updates: readonly LiveUpdate[]): Promise<void> {
		return this.#enqueue(async () => {
			this.#held.push(...updates);
			await this.#drain();
		});
	}

	/** Fetches what was missed, after everything pushed before. Throws what that failed with. */
	recover(): Promise<void> {
		return this.#queue.run(() => this.#recoverNow());
	}

	/** Settles when everything pushed so far is dealt with. */
	settled(): Promise<void> {
		return this.#queue.run(async () => undefined);
	}

	#enqueue(work: () => Promise<void>): Promise<void> {
		return this.#queue.run(work).catch((error: unknown) => {
			if (!this.#signal.aborted) this.#sink.failed(error);
		});
	}

	async #drain(): Promise<void> {
		let { ready, held, pts } = sortOut(this.#held, this.#sink.position());
		while ((ready.length > 0 || pts !== this.#sink.position()) && !(await this.#sink.apply(ready, pts))) {
			({ ready, held, pts } = sortOut(this.#held, this.#sink.position()));
		}
		this.#held = held;
		if (held.some(isTooLong) || held.length > HELD_MAX) await this.#recoverNow();
		else if (held.length > 0) this.#waitForGap();
	}

	async #recoverNow(): Promise<void> {
		await this.#sink.recover();
		// Only now, and all of it: what was pushed before Telegram listed what was missed is part of that list.
		this.#held = [];
	}

	#waitForGap(): void {
		if (this.#isWaiting) return;
		this.#isWaiting = true;
		noteGap();
		this.#clock
			.sleep(this.#gapWaitMs, this.#signal)
			.then(() =>
				this.#enqueue(async () => {
					this.#isWaiting = false;
					if (this.#held.length > 0) await this.#recoverNow();
				}),
			)
			.catch(() => undefined);
	}
}

/** What can be applied now, where that leads, and what must wait. Updates without a position never wait. */
function sortOut(updates: readonly LiveUpdate[], position: number | null) {
	let pts = position;
	let waiting = [...updates];
	const ready: LiveUpdate[] = [];
	for (let isMoving = true; isMoving; ) {
		isMoving = false;
		const left: LiveUpdate[] = [];
		for (const update of waiting) {
			const at = positionOf(update);
			const verdict = verdictOn(update, at, pts);
			if (verdict === "wait") left.push(update);
			else isMoving = true;
			if (verdict !== "apply") continue;
			ready.push(update);
			if (at !== null) pts = at.pts;
		}
		waiting = left;
	}
	return { ready, held: waiting, pts };
}

function verdictOn(update: LiveUpdate, at: UpdatePosition | null, pts: number | null): Verdict {
	if (isTooLong(update)) return "wait";
	if (at === null) return "apply";
	return pts === null ? "drop" : weighPosition(pts, at);
}

function positionOf(update: LiveUpdate): UpdatePosition | null {
	return "position" in update ? update.position : null;
}

function isTooLong(update: LiveUpdate): boolean {
	return update.type === "too_long";
}
