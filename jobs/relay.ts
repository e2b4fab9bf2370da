import type { ServiceContext } from "@/lib/services/context";
import { relayEvents, type SendEvents } from "@/lib/services/jobs/relay-events";
import { onEventsRequested } from "@/lib/services/jobs/request-events";
import { tidyJobs } from "@/lib/services/jobs/tidy-jobs";
import { type Clock, systemClock } from "@/lib/services/telegram/clock";

/** How soon an event stored by another process is noticed; one of this process wakes the relay. */
const LOOK_EVERY_MS = 1_000;
const RETRY_MS_MIN = 1_000;
const RETRY_MS_MAX = 60_000;
const TIDY_EVERY_MS = 60 * 60 * 1_000;

export interface RelayOptions {
	readonly send: SendEvents;
	readonly clock?: Clock;
}

/** Hands stored events to the job runner for as long as it runs. */
export interface Relay {
	/** Looks at once instead of at the next turn; a pause after a failure is kept. */
	wake(): void;
	/** Settles once nothing is being handed over any more. */
	stop(): Promise<void>;
}

/**
 * Starts handing over the events services asked for, oldest first. While the runner does not answer they wait, and the
 * relay tries again more and more seldom. Two relays at once do no harm: the runner knows events by their ids.
 */
export function startRelay(ctx: ServiceContext, { send, clock = systemClock }: RelayOptions): Relay {
	const relay = new EventRelay(ctx, send, clock);
	const wake = () => relay.wake();
	onEventsRequested(wake);
	return {
		wake,
		async stop() {
			onEventsRequested(null);
			await relay.stop();
		},
	};
}

class EventRelay {
	readonly #ctx: ServiceContext;
	readonly #send: SendEvents;
	readonly #clock: Clock;
	readonly #stopping = new AbortController();
	readonly #over: Promise<void>;
	#nap: AbortController | null = null;
	#isWoken = false;
	/** Failures one after the other. */
	#failures = 0;
	#tidyAt = 0;

	constructor(ctx: ServiceContext, send: SendEvents, clock: Clock) {
		this.#ctx = ctx;
		this.#send = send;
		this.#clock = clock;
		this.#over = this.#run();
	}

	wake(): void {
		this.#isWoken = true;
		this.#nap?.abort();
	}

	async stop(): Promise<void> {
		this.#stopping.abort();
		await this.#over;
	}

	async #run(): Promise<void> {
		while (!this.#stopping.signal.aborted) {
			const isMore = await this.#relay();
			await this.#tidy();
			if (!isMore) await this.#pause();
		}
	}

	/** Whether to go on at once. */
	async #relay(): Promise<boolean> {
		this.#isWoken = false;
		try {
			const { failure, isFull } = await relayEvents(this.#ctx, this.#send);
			if (failure !== null) throw failure;
			if (this.#failures > 0) this.#ctx.log.info("the job runner takes events again");
			this.#failures = 0;
			return isFull;
		} catch (error) {
			if (this.#failures === 0) this.#ctx.log.warn({ err: error }, "the job runner takes no events; they wait");
			this.#failures += 1;
			return false;
		}
	}

	async #tidy(): Promise<void> {
		if (this.#clock.now() < this.#tidyAt) return;
		this.#tidyAt = this.#clock.now() + TIDY_EVERY_MS;
		await tidyJobs(this.#ctx).catch((error: unknown) => this.#ctx.log.warn({ err: error }, "could not tidy the jobs"));
	}

	async #pause(): Promise<void> {
		const isFailing = this.#failures > 0;
		if (this.#isWoken && !isFailing) return;
		this.#nap = new AbortController();
		const ms = isFailing ? Math.min(RETRY_MS_MAX, RETRY_MS_MIN * 2 ** (this.#failures - 1)) : LOOK_EVERY_MS;
		const signals = isFailing ? [this.#stopping.signal] : [this.#stopping.signal, this.#nap.signal];
		await this.#clock.sleep(ms, AbortSignal.any(signals)).catch(() => undefined);
		this.#nap = null;
	}
}
