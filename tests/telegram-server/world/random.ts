/** Seeded randomness of the world: the same seed and label always give the same numbers (xmur-style 32-bit mixing). */
export class Random {
	#state: number;

	constructor(seed: number, label: string) {
		this.#state = mix(seed ^ hashText(label));
	}

	/** Uniform in `[0, 1)` (mulberry32, public domain). */
	float(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
	}

	/** Uniform integer in `[min, max]`. */
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

	/** One of `items`, in proportion to its weight. */
	weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
		let left = this.float() * items.reduce((sum, item) => sum + weightOf(item), 0);
		const chosen = items.find((item) => {
			left -= weightOf(item);
			return left < 0;
		});
		const found = chosen ?? items.at(-1);
		if (found === undefined) throw new RangeError("Nothing to choose from");
		return found;
	}

	shuffle<T>(items: readonly T[]): T[] {
		const keyed = items.map((item) => ({ item, key: this.float() }));
		return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
	}
}

/** A signed 64-bit number fixed by the seed and what it stands for: access hashes, file ids. */
export function fixedLong(seed: number, ...parts: readonly (string | number)[]): bigint {
	const text = parts.join("/");
	const high = mix(seed ^ hashText(text));
	const low = mix(Math.imul(high, 0x9e3779b1) ^ hashText(`${text}#`));
	return BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
}

function hashText(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value | 0;
}

function mix(value: number): number {
	let z = (value + 0x9e3779b9) | 0;
	z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
	z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
	return z ^ (z >>> 15);
}
