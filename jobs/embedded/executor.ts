import { type JobsPulse, readPulse } from "@/db/queries/jobs-pulse";
import { type CallKind, freeItems, type QueueItem } from "@/db/queries/jobs-queue";
import type { Logger } from "@/lib/logger";
import { type Clock, systemClock } from "@/lib/services/telegram/clock";
import type { CallSlots } from "./call-slots";
import { claimCalls } from "./claim-calls";
import { type Engine, LeaseLost, transition } from "./engine";
import { Crons } from "./fire-crons";
import { fireTimers } from "./fire-timers";
import { makeCalls } from "./make-calls";
import { routeEvents } from "./route-events";
import type { RunnerLease } from "./runner-lease";
import { Tidy } from "./tidy";

type Call = QueueItem<CallKind>;

export interface ExecutorParts {
	readonly lease: RunnerLease;
	readonly slots: CallSlots;
	readonly clock: Clock;
	readonly log: Logger;
	/** Steps under way are waited for as long, when it stops. */
	readonly graceMs: number;
	openEngine(epoch: number): Engine;
}

/** How soon events of other processes are noticed; those of this process wake the executor. */
const LOOK_EVERY_MS = 500;
const PAUSE_AFTER_FAILURE_MS = 1_000;

/** The loop: routes events, fires timers and schedules, makes calls, and waits until there may be more. */
export class ExecutorLoop {
	readonly #parts: ExecutorParts;
	readonly #since: Date;
	readonly #stopping = new AbortController();
	/** Calls under way, each with its item. */
	readonly #calls = new Map<Promise<void>, number>();
	readonly #over: Promise<void>;
	#waiters: (() => void)[] = [];
	#nap = new AbortController();
	#isWoken = false;
	#hasFailed = false;
	/** Something came to grief: items may be taken that nobody works on. */
	#isInDoubt = false;

	constructor(parts: ExecutorParts) {
		this.#parts = parts;
		this.#since = new Date(parts.clock.now());
		this.#over = this.#run();
	}

	wake(): void {
		this.#isWoken = true;
		this.#nap.abort();
	}

	async stop(): Promise<void> {
		this.#stopping.abort();
		this.wake();
		await this.#over;
	}

	settled(): Promise<void> {
		return new Promise((resolve) => {
			this.#waiters.push(resolve);
			this.wake();
		});
	}

	async #run(): Promise<void> {
		const { lease } = this.#parts;
		while (!this.#stopping.signal.aborted) {
			const epoch = await lease.take(this.#stopping.signal);
			if (epoch === null) break;
			this.#parts.log.info({ epoch }, "runs the jobs");
			// Of a lease that was lost in between: no step twice side by side.
			await this.#callsOver();
			await this.#drive(this.#parts.openEngine(epoch));
			if (this.#stopping.signal.aborted) await this.#windUp();
		}
		this.#tellSettled();
	}

	async #drive(engine: Engine): Promise<void> {
		const { lease } = this.#parts;
		const crons = new Crons(this.#since);
		const tidy = new Tidy();
		lease.lost.addEventListener("abort", () => this.wake(), { once: true });
		while (!this.#stopping.signal.aborted && !lease.lost.aborted) {
			this.#isWoken = false;
			const waiters = this.#waiters.length;
			try {
				await this.#clearDoubt(engine);
				const fired = await crons.fire(engine);
				const pulse = await readPulse(engine.db, engine.now());
				const done = await this.#pass(engine, pulse);
				if (fired + done > 0) continue;
				if (this.#calls.size === 0 && !this.#isWoken) this.#tellSettled(waiters);
				await tidy.run(engine);
				this.#hasFailed = false;
				await this.#rest(engine, pulse.nextAt, crons.nextAt);
			} catch (error) {
				if (error instanceof LeaseLost) return;
				await this.#recover(error);
			}
		}
	}

	/** Everything that can be done now. Returns how much that was. */
	async #pass(engine: Engine, { hasTimers, hasEvents, hasCalls }: JobsPulse): Promise<number> {
		const fired = hasTimers ? await fireTimers(engine) : 0;
		const routed = hasEvents ? await routeEvents(engine) : 0;
		if (!hasCalls && fired + routed === 0) return 0;
		const claimed = await claimCalls(engine, this.#parts.slots);
		await this.#start(engine, claimed);
		return fired + routed + claimed.length;
	}

	async #start(engine: Engine, claimed: readonly Call[]): Promise<void> {
		if (claimed.length === 0) return;
		const started = await makeCalls(engine, claimed).catch((error: unknown) => {
			for (const call of claimed) this.#parts.slots.give(call);
			throw error;
		});
		for (const [index, answered] of started.entries()) {
			const call = claimed[index];
			const over = answered
				.catch((error: unknown) => {
					this.#isInDoubt = true;
					this.#parts.log.error({ err: error, run: call?.runId }, "an answer was lost");
				})
				.finally(() => {
					if (call) this.#parts.slots.give(call);
					this.#calls.delete(over);
					this.wake();
				});
			this.#calls.set(over, call?.itemId ?? 0);
		}
	}

	/** Without this, what was taken when the store went away would wait for the lease's next holder. */
	async #clearDoubt(engine: Engine): Promise<void> {
		if (!this.#isInDoubt) return;
		// Before, not after: what comes to grief meanwhile is looked for next time.
		this.#isInDoubt = false;
		await transition(engine, (tx) => freeItems(tx, engine.epoch, [...this.#calls.values()]));
	}

	/** Until an event comes, a call is answered, something is due, or it is time to look for events of other processes. */
	async #rest(engine: Engine, due: Date | null, tickAt: number | null): Promise<void> {
		if (this.#isWoken) return;
		this.#nap = new AbortController();
		const until = Math.min(due?.getTime() ?? Number.POSITIVE_INFINITY, tickAt ?? Number.POSITIVE_INFINITY);
		const ms = Math.max(1, Math.min(LOOK_EVERY_MS, until - engine.now().getTime()));
		await this.#parts.clock.sleep(ms, this.#nap.signal).catch(() => undefined);
	}

	/** The store may be away: what was under way stays in it. */
	async #recover(error: unknown): Promise<void> {
		if (!this.#hasFailed) this.#parts.log.error({ err: error }, "the jobs have to wait");
		this.#hasFailed = true;
		this.#isInDoubt = true;
		await systemClock.sleep(PAUSE_AFTER_FAILURE_MS, this.#stopping.signal).catch(() => undefined);
	}

	async #windUp(): Promise<void> {
		const { lease, log } = this.#parts;
		try {
			// Whether or not it is heard: the lease must not be kept alive by what has stopped.
			await lease.announceStop().catch(() => undefined);
			await this.#callsOver();
			if (this.#calls.size > 0) log.warn({ calls: this.#calls.size }, "steps under way are done again elsewhere");
			await lease.release();
		} catch (error) {
			log.warn({ err: error }, "the jobs' lease could not be given back; it runs out by itself");
		}
	}

	/** Settles once no call is under way any more, or patience is over. */
	async #callsOver(): Promise<void> {
		const grace = new AbortController();
		const late = systemClock.sleep(this.#parts.graceMs, grace.signal).catch(() => undefined);
		await Promise.race([Promise.all(this.#calls.keys()), late]);
		grace.abort();
	}

	#tellSettled(count = this.#waiters.length): void {
		for (const tell of this.#waiters.splice(0, count)) tell();
	}
}
