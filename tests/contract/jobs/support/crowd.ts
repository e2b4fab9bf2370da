import { setTimeout as wait } from "node:timers/promises";

/** Long enough for another step to come in if it may, short enough for a suite. */
const STAY_MS = 25;

/** Counts how many steps are in at once: by key, and in all. */
export class Crowd {
	readonly #inside = new Map<string, number>();
	readonly #most = new Map<string, number>();

	/** A step's body: comes in, stays a moment, goes. */
	async visit(key: string): Promise<string> {
		for (const place of [key, ""]) this.#count(place, 1);
		await wait(STAY_MS);
		for (const place of [key, ""]) this.#count(place, -1);
		return key;
	}

	/** The most there were at once. */
	most(key = ""): number {
		return this.#most.get(key) ?? 0;
	}

	#count(place: string, change: number): void {
		const inside = (this.#inside.get(place) ?? 0) + change;
		this.#inside.set(place, inside);
		this.#most.set(place, Math.max(this.most(place), inside));
	}
}
