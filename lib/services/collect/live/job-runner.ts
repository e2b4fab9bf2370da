import type { GroupSource } from "@/lib/domain/group-source";
import type { Clock } from "../../telegram/clock";
import { type JobFailure, judgeFailure } from "./job-failure";
import type { WatchJob } from "./watch-job";

/** How often a group looks for due work when nothing wakes it. */
const LOOK_EVERY_MS = 15_000;

export interface JobRunnerHooks {
	/** The source as stored; `null`: there is nothing left to do. */
	source(): Promise<GroupSource | null>;
	now(): Date;
	/** Work was put off. */
	parked(job: string, retryAfterMs: number, error: unknown): void;
	/** The chat cannot be reached. */
	lost(reason: string): Promise<void>;
}

/** Does a group's due work one piece after the other, first things first; what fails waits alone. */
export class JobRunner {
	readonly #jobs: readonly WatchJob[];
	readonly #hooks: JobRunnerHooks;
	readonly #clock: Clock;
	readonly #signal: AbortSignal;
	readonly #parked = new Map<string, { until: number; attempts: number }>();
	#nap: AbortController | null = null;
	#isWoken = false;

	constructor(jobs: readonly WatchJob[], hooks: JobRunnerHooks, clock: Clock, signal: AbortSignal) {
		this.#jobs = jobs;
		this.#hooks = hooks;
		this.#clock = clock;
		this.#signal = signal;
	}

	/** Looks for due work now. */
	wake(): void {
		this.#isWoken = true;
		this.#nap?.abort();
	}

	/** Forgets what a kind of work was put off for. */
	unpark(job: string): void {
		this.#parked.delete(job);
		this.wake();
	}

	/** Runs until the signal ends it, the source goes, or the account can do no more (throws that). */
	async run(): Promise<void> {
		while (!this.#signal.aborted) {
			this.#isWoken = false;
			const source = await this.#hooks.source();
			if (source === null) return;
			const job = this.#jobs.find((candidate) => this.#isDue(candidate, source));
			if (job === undefined) await this.#rest();
			else if (!(await this.#attempt(job, source))) return;
		}
	}

	/** Returns whether there is a group left to work for. */
	async #attempt(job: WatchJob, source: GroupSource): Promise<boolean> {
		try {
			await job.run(source);
			this.#parked.delete(job.name);
			return true;
		} catch (error) {
			if (this.#signal.aborted) return false;
			const attempts = (this.#parked.get(job.name)?.attempts ?? 0) + 1;
			return this.#settle(job, judgeFailure(error, attempts), attempts, error);
		}
	}

	async #settle(job: WatchJob, failure: JobFailure, attempts: number, error: unknown): Promise<boolean> {
		if (failure.type === "fatal") throw error;
		if (failure.type === "moved") return false;
		if (failure.type === "lost") {
			await this.#hooks.lost(failure.reason);
			return false;
		}
		const { retryAfterMs } = failure;
		this.#parked.set(job.name, { until: this.#hooks.now().getTime() + retryAfterMs, attempts });
		this.#hooks.parked(job.name, retryAfterMs, error);
		return true;
	}

	#isDue(job: WatchJob, source: GroupSource): boolean {
		const now = this.#hooks.now();
		return (this.#parked.get(job.name)?.until ?? 0) <= now.getTime() && job.isDue(source, now);
	}

	async #rest(): Promise<void> {
		if (this.#isWoken) return;
		this.#nap = new AbortController();
		const until = AbortSignal.any([this.#signal, this.#nap.signal]);
		await this.#clock.sleep(LOOK_EVERY_MS, until).catch(() => undefined);
		this.#nap = null;
	}
}
