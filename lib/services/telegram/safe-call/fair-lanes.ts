import { CALL_LANES, type CallLane } from "@/lib/telegram/call-gate";

/** Turns a lane gets beside the others when all are busy: a person waits least, and files are never starved. */
const LANE_WEIGHTS: Readonly<Record<CallLane, number>> = { interactive: 8, live: 4, backfill: 2, media: 1 };

interface Lane<T> {
	readonly entries: Set<T>;
	readonly step: number;
	/** Virtual time of its next turn: the lane furthest behind is served. */
	turnAt: number;
}

/** A queue with lanes, weighted and fair: a busy lane is served by its weight, one that was idle is served at once. */
export class FairLanes<T> {
	readonly #urgent = new Set<T>();
	readonly #lanes = new Map<CallLane, Lane<T>>(
		CALL_LANES.map((lane) => [lane, { entries: new Set<T>(), step: 1 / LANE_WEIGHTS[lane], turnAt: 0 }]),
	);
	/** Virtual time of the last turn given. */
	#servedAt = 0;

	get size(): number {
		let size = this.#urgent.size;
		for (const lane of this.#lanes.values()) size += lane.entries.size;
		return size;
	}

	add(name: CallLane, entry: T): void {
		const lane = this.#lanes.get(name);
		if (!lane) return;
		// Time spent idle is not saved up.
		if (lane.entries.size === 0) lane.turnAt = Math.max(lane.turnAt, this.#servedAt);
		lane.entries.add(entry);
	}

	/** Ahead of all lanes: somebody who already had a turn waits for this one. */
	addUrgent(entry: T): void {
		this.#urgent.add(entry);
	}

	remove(entry: T): void {
		this.#urgent.delete(entry);
		for (const lane of this.#lanes.values()) lane.entries.delete(entry);
	}

	/** Takes out whose turn it is; `undefined`: nobody waits. */
	take(): T | undefined {
		const [urgent] = this.#urgent;
		if (urgent !== undefined) {
			this.#urgent.delete(urgent);
			return urgent;
		}
		let next: Lane<T> | undefined;
		for (const lane of this.#lanes.values()) {
			if (lane.entries.size > 0 && (!next || lane.turnAt < next.turnAt)) next = lane;
		}
		if (!next) return undefined;
		const [entry] = next.entries;
		if (entry === undefined) return undefined;
		next.entries.delete(entry);
		this.#servedAt = next.turnAt;
		next.turnAt += next.step;
		return entry;
	}
}
