import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Database } from "@/db/client";
import { markRunnerStopping, releaseRunner, renewRunner, takeRunner } from "@/db/queries/jobs-runner";
import type { Logger } from "@/lib/logger";
import { systemClock } from "@/lib/services/telegram/clock";

export interface LeaseOptions {
	readonly db: Database;
	readonly log: Logger;
	/** Shown to whoever asks who runs the jobs. */
	readonly note?: string | undefined;
	/** How long a holder that gives no sign of life keeps it. */
	readonly ttlMs?: number | undefined;
}

const TTL_MS = 8_000;
/** Signs of life in one lifetime of the lease, so that a few may be missed. */
const BEATS = 4;

/** The right to run the executor, held by one process at a time by the database's clock, whatever clock the jobs go by. */
export class RunnerLease {
	readonly #options: LeaseOptions;
	readonly #ttlMs: number;
	#holder = "";
	#lost = new AbortController();
	#beats: Promise<void> = Promise.resolve();

	constructor(options: LeaseOptions) {
		this.#options = options;
		this.#ttlMs = options.ttlMs ?? TTL_MS;
	}

	/** Aborted once the lease is somebody else's. */
	get lost(): AbortSignal {
		return this.#lost.signal;
	}

	/** Tries until it has the lease. Returns the epoch that fences its work; `null`: told to stop before. */
	async take(stop: AbortSignal): Promise<number | null> {
		let isReported = false;
		while (!stop.aborted) {
			try {
				const holder = randomUUID();
				const note = this.#options.note ?? `${hostname()}, process ${process.pid}`;
				const epoch = await takeRunner(this.#options.db, { holder, note, ttlMs: this.#ttlMs });
				if (epoch !== null) return this.#begin(holder, epoch);
			} catch (error) {
				if (!isReported) this.#options.log.warn({ err: error }, "the jobs cannot be started yet");
				isReported = true;
			}
			await systemClock.sleep(this.#ttlMs / BEATS, stop).catch(() => undefined);
		}
		return null;
	}

	/** Lets runs end at their next step, and the rest of the work be done elsewhere from now on. */
	async announceStop(): Promise<void> {
		if (!this.#lost.signal.aborted) await markRunnerStopping(this.#options.db, this.#holder);
	}

	/** Gives the lease back at once. */
	async release(): Promise<void> {
		this.#lost.abort();
		await this.#beats;
		await releaseRunner(this.#options.db, this.#holder);
	}

	#begin(holder: string, epoch: number): number {
		this.#holder = holder;
		this.#lost.abort();
		this.#lost = new AbortController();
		this.#beats = this.#beat(holder, this.#lost);
		return epoch;
	}

	async #beat(holder: string, lost: AbortController): Promise<void> {
		while (!lost.signal.aborted) {
			await systemClock.sleep(this.#ttlMs / BEATS, lost.signal).catch(() => undefined);
			if (lost.signal.aborted) return;
			try {
				if (await renewRunner(this.#options.db, { holder, ttlMs: this.#ttlMs })) continue;
				this.#options.log.warn({}, "another process runs the jobs now");
				lost.abort();
			} catch (error) {
				// Unreachable is not lost: nobody else reaches the row either, or takes it and fences this one off.
				this.#options.log.warn({ err: error }, "the jobs' lease could not be renewed");
			}
		}
	}
}
