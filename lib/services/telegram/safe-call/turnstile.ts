import { moveQueueDepth } from "@/lib/monitoring/call-metrics";
import type { CallLane } from "@/lib/telegram/call-gate";
import type { Clock } from "../clock";
import { ArrivalGuard, arrivalLimitOf, type Rank } from "./arrival-guard";
import { FairLanes } from "./fair-lanes";

/** Who wants to pass. */
export interface Passenger {
	readonly lane: CallLane;
	/** All but ordinary ones go ahead of all lanes. */
	readonly rank: Rank;
	/** Asked when the turn comes: may it go after all? A turn is not spent on those who may not. */
	isBlocked(): boolean;
	readonly signal: AbortSignal;
}

interface Entry {
	readonly rank: Rank;
	isBlocked(): boolean;
	settle(hasPassed: boolean): void;
	fail(error: unknown): void;
}

export interface TurnstileParts {
	readonly requestsPerSecond: number;
	/** Takes the next slot shared with other processes; milliseconds until it. */
	takeSlot(intervalMs: number): Promise<number>;
	readonly clock: Clock;
	/** Ends the waiting of everybody. */
	readonly closing: AbortSignal;
}

/** Lets requests through one by one: a permit of this process first, then a slot of all processes, then whose turn it is. */
export class Turnstile {
	readonly #parts: TurnstileParts;
	readonly #guard: ArrivalGuard;
	readonly #lanes = new FairLanes<Entry>();
	#isServing = false;

	constructor(parts: TurnstileParts) {
		this.#parts = parts;
		this.#guard = new ArrivalGuard(arrivalLimitOf(parts.requestsPerSecond), parts.clock);
	}

	/** `true`: send now and call `leave` afterwards. `false`: the turn came while blocked, and was given to somebody else. */
	async pass(passenger: Passenger): Promise<boolean> {
		passenger.signal.throwIfAborted();
		moveQueueDepth(passenger.lane, 1);
		try {
			return await this.#queue(passenger);
		} finally {
			moveQueueDepth(passenger.lane, -1);
		}
	}

	/** A request that passed was answered or given up. */
	leave(): void {
		this.#guard.leave();
	}

	/** Goes on after a `leave` in the middle of a request: needs a permit again, and no slot. */
	reenter(signal: AbortSignal): Promise<void> {
		return this.#guard.enter(() => "nested", signal);
	}

	#queue({ lane, rank, isBlocked, signal }: Passenger): Promise<boolean> {
		return new Promise((resolve, reject) => {
			const entry: Entry = {
				rank,
				isBlocked,
				settle(hasPassed) {
					signal.removeEventListener("abort", stop);
					resolve(hasPassed);
				},
				fail(error) {
					signal.removeEventListener("abort", stop);
					reject(error);
				},
			};
			const stop = () => {
				this.#lanes.remove(entry);
				reject(signal.reason);
			};
			signal.addEventListener("abort", stop, { once: true });
			this.#lanes.add(rank === "ordinary" ? lane : rank, entry);
			// Whoever is first now may have a place that was kept from the one before.
			this.#guard.wake();
			void this.#serve();
		});
	}

	async #serve(): Promise<void> {
		if (this.#isServing) return;
		this.#isServing = true;
		try {
			while (this.#lanes.size > 0) await this.#serveOne();
		} catch (error) {
			for (let entry = this.#lanes.take(); entry; entry = this.#lanes.take()) entry.fail(error);
		} finally {
			this.#isServing = false;
		}
	}

	async #serveOne(): Promise<void> {
		const { closing, clock, requestsPerSecond } = this.#parts;
		await this.#guard.enter(() => this.#lanes.first?.rank ?? "ordinary", closing);
		let isSpent = false;
		try {
			await clock.sleep(await this.#parts.takeSlot(1000 / requestsPerSecond), closing);
			isSpent = this.#letOnePass();
		} finally {
			if (!isSpent) this.#guard.cancel();
		}
	}

	#letOnePass(): boolean {
		for (let entry = this.#lanes.take(); entry; entry = this.#lanes.take()) {
			const isBlocked = entry.isBlocked();
			entry.settle(!isBlocked);
			if (!isBlocked) return true;
		}
		return false;
	}
}
