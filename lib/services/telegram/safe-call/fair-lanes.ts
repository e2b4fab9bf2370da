import { CALL_LANES, type CallLane } from "@/lib/telegram/call-gate";

/** Turns a lane gets beside the others when all are busy: a person waits least, and files are never starved. */
const LANE_WEIGHTS: Readonly<Record<CallLane, number>> = { interactive: 8, live: 4, backfill: 2, media: 1 };

/** Ahead of all lanes, in this order: others who already had their turn wait for these. */
const AHEAD = ["link", "nested"] as const;

interface Lane<T> {
	readonly entries: Set<T>;
	readonly step: number;
	/** Virtual time of its next turn: the lane furthest behind is served. */
	turnAt: number;
}

/** A queue with lanes, weighted and fair: a busy lane is served by its weight, one that was idle is served at once. */
export class FairLanes<T> {
	readonly #ahead = AHEAD.map(() => new Set<T>());
	readonly #lanes = CALL_LANES.map(
		(lane): Lane<T> => ({ entries: new Set<T>(), step: 1 / LANE_WEIGHTS[lane], turnAt: 0 }),
	);
	/** Virtual time of the last turn given. */
	#servedAt = 0;

	/** How many wait. */
	get size(): number {
		return [...this.#ahead, ...this.#lanes.map(({ entries }) => entries)].reduce((sum, { size }) => sum + size, 0);
	}

	/** The first of those ahead of all lanes. */
	get first(): T | undefined {
		for (const [entry] of this.#ahead) if (entry !== undefined) return entry;
		return undefined;
	}

	add(name: CallLane | (typeof AHEAD)[number], entry: T): void {
		if (name === "link" || name === "nested") {
			this.#ahead[AHEAD.indexOf(name)]?.add(entry);
			return;
		}
		const lane = this.#lanes[CALL_LANES.indexOf(name)];
		if (!lane) return;
		// Time spent idle is not saved up.
		if (lane.entries.size === 0) lane.turnAt = Math.max(lane.turnAt, this.#servedAt);
		lane.entries.add(entry);
	}

	remove(entry: T): void {
		for (const entries of [...this.#ahead, ...this.#lanes.map((lane) => lane.entries)]) entries.delete(entry);
	}

	/** Takes out whose turn it is; `undefined`: nobody waits. */
	take(): T | undefined {
		const entry = this.first ?? this.#nextOfLanes();
		if (entry !== undefined) this.remove(entry);
		return entry;
	}

	#nextOfLanes(): T | undefined {
		let next: Lane<T> | undefined;
		for (const lane of this.#lanes) {
			if (lane.entries.size > 0 && (!next || lane.turnAt < next.turnAt)) next = lane;
		}
		if (!next) return undefined;
		this.#servedAt = next.turnAt;
		next.turnAt += next.step;
		const [entry] = next.entries;
		return entry;
	}
}
