/** Ids a page holds; a page is 8 KB. */
const PAGE_BITS = 16;
const PAGE_MASK = (1 << PAGE_BITS) - 1;

/** A set of 32-bit message ids in pages of bits: a million neighbouring ids take 125 KB, in whatever order they come. */
export class IdSet {
	readonly #pages = new Map<number, Uint32Array>();
	#size = 0;

	get size(): number {
		return this.#size;
	}

	has(id: number): boolean {
		const page = this.#pages.get(id >> PAGE_BITS);
		if (page === undefined) return false;
		const bit = id & PAGE_MASK;
		return ((page[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
	}

	/** Returns whether the id is new. */
	add(id: number): boolean {
		const key = id >> PAGE_BITS;
		let page = this.#pages.get(key);
		if (page === undefined) {
			page = new Uint32Array((PAGE_MASK + 1) / 32);
			this.#pages.set(key, page);
		}
		const bit = id & PAGE_MASK;
		const word = page[bit >>> 5] ?? 0;
		const flag = 1 << (bit & 31);
		if ((word & flag) !== 0) return false;
		page[bit >>> 5] = word | flag;
		this.#size += 1;
		return true;
	}
}
