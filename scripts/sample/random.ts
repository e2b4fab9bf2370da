/**
 * Seeded random numbers: xoshiro128** 1.1 (Blackman & Vigna, https://prng.di.unimi.it/xoshiro128starstar.c), its state
 * filled by splitmix32 steps as its authors advise. Streams are forked by label, so that adding a text to one corpus
 * does not move every later choice of the others.
 */
export class Random {
	readonly #seed: number;
	readonly #state: Uint32Array;

	constructor(seed: number) {
		this.#seed = seed >>> 0;
		this.#state = Uint32Array.from(splitmix(this.#seed, 4));
	}

	/** An independent stream for one purpose; the same label always gives the same stream. */
	fork(label: string): Random {
		return new Random(hash(label) ^ Math.imul(this.#seed, 0x9e3779b1));
	}

	/** Uniform in `[0, 1)`. */
	float(): number {
		return this.#next() / 0x1_0000_0000;
	}

	/** Uniform integer in `[min, max]`, both included. */
	int(min: number, max: number): number {
		return min + Math.floor(this.float() * (max - min + 1));
	}

	chance(share: number): boolean {
		return this.float() < share;
	}

	/** One of `items`, which must not be empty. */
	pick<T>(items: readonly T[]): T {
		return this.weighted(items, () => 1);
	}

	/** One of `items` in proportion to its weight; items of weight 0 are only taken when all are 0. */
	weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
		const weights = items.map(weightOf);
		let left = this.float() * weights.reduce((sum, weight) => sum + weight, 0);
		let chosen: T | undefined = items[0];
		for (const [index, item] of items.entries()) {
			chosen = item;
			left -= weights[index] ?? 0;
			if (left < 0) break;
		}
		if (chosen === undefined) throw new RangeError("Nothing to choose from");
		return chosen;
	}

	/** A new array in random order (Fisher–Yates). */
	shuffle<T>(items: readonly T[]): T[] {
		const keyed = items.map((item) => ({ item, key: this.float() }));
		return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
	}

	/** Heavier items tend to come first; every item is drawn one key. */
	ranked<T>(items: readonly T[], weightOf: (item: T) => number): T[] {
		const keyed = items.map((item) => ({ item, key: weightOf(item) * this.float() }));
		return keyed.sort((a, b) => b.key - a.key).map(({ item }) => item);
	}

	/** Log-normal: half the draws fall below `median`, few are far above it (`spread` 1 ≈ ×2.7 per deviation). */
	skewed(median: number, spread: number): number {
		const normal = Math.sqrt(-2 * Math.log(1 - this.float())) * Math.cos(2 * Math.PI * this.float());
		return median * Math.exp(normal * spread);
	}

	#next(): number {
		const [a = 0, b = 0, c = 0, d = 0] = this.#state;
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const c2 = c ^ a;
		const d2 = d ^ b;
		this.#state.set([a ^ d2, b ^ c2, c2 ^ (b << 9), rotate(d2, 11)]);
		return result;
	}
}

function rotate(value: number, bits: number): number {
	return (value << bits) | (value >>> (32 - bits));
}

function splitmix(seed: number, count: number): number[] {
	return Array.from({ length: count }, (_, index) => {
		let z = (seed + Math.imul(index + 1, 0x9e3779b9)) | 0;
		z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
		z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
		return (z ^ (z >>> 15)) >>> 0;
	});
}

/** FNV-1a over UTF-16 code units: stable, quick, good enough to tell labels apart. */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}
