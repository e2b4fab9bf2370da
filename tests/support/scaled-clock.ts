import { type Clock, systemClock } from "@/lib/services/telegram/clock";
import type { GateStore } from "@/lib/services/telegram/safe-call/gate-store";

/** The machine's clock, `scale` times as fast: real sockets and a real database, and an hour in minutes. */
export class ScaledClock implements Clock {
	readonly scale: number;
	/** When it agreed with the machine's clock: several processes given one instant have one clock. */
	readonly #from: number;

	constructor(scale: number, from = performance.timeOrigin + performance.now()) {
		this.scale = scale;
		this.#from = from;
	}

	now(): number {
		return Math.floor(this.#from + (performance.timeOrigin + performance.now() - this.#from) * this.scale);
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return systemClock.sleep(ms / this.scale, signal);
	}
}

/** The store's bucket at the pace of a scaled clock: the database's own clock runs as always. */
export function scaledStore(store: GateStore, { scale }: ScaledClock): GateStore {
	return { ...store, takeSlot: async (intervalMs) => (await store.takeSlot(intervalMs / scale)) * scale };
}
