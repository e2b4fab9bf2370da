const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Bytes that matter outside strings: 1 quote, 2 opening, 3 closing bracket. A table keeps the loop to one test a byte. */
const ROLE = new Uint8Array(256);
ROLE[QUOTE] = 1;
ROLE[0x7b] = 2;
ROLE[0x5b] = 2;
ROLE[0x7d] = 3;
ROLE[0x5d] = 3;

export type WalkFault = "too deep" | "mismatched bracket" | null;

/**
 * Finds the end of one string, object or array, however many chunks it spans, without looking at what it means.
 * Strings, escapes and bracket pairs are followed; commas, colons and literals are left to `JSON.parse`.
 */
export class ValueWalker {
	fault: WalkFault = null;
	private depth = 0;
	private isInString = false;
	private isEscaped = false;
	private isAtEnd = false;
	private outerDepth = 0;
	/** The opening bracket at each level, to pair it with its closing one. */
	private readonly brackets: Uint8Array;

	constructor(private readonly depthMax: number) {
		this.brackets = new Uint8Array(depthMax + 1);
	}

	/** Starts a new value; `outerDepth` containers are open around it. */
	reset(outerDepth: number): void {
		this.depth = 0;
		this.isInString = false;
		this.isEscaped = false;
		this.isAtEnd = false;
		this.fault = null;
		this.outerDepth = outerDepth;
	}

	/**
	 * Reads on from `from`. Returns the index after the value's last byte, or -1 when the chunk ends first; on a
	 * fault, sets {@link fault} and returns the index of the offending byte.
	 */
	walk(chunk: Uint8Array, from: number): number {
		let at = this.isInString ? this.walkString(chunk, from) : this.findRole(chunk, from);
		while (at >= 0 && this.fault === null) {
			if (this.isAtEnd) return at;
			at = this.isInString ? this.walkString(chunk, at) : this.findRole(chunk, at);
		}
		return at;
	}

	/** Takes the next quote or bracket outside strings; index after it, or -1 when the chunk has none. */
	private findRole(chunk: Uint8Array, from: number): number {
		const end = chunk.length;
		let at = from;
		while (at < end && ROLE[chunk[at] as number] === 0) at += 1;
		if (at === end) return -1;
		const byte = chunk[at] as number;
		if (byte === QUOTE) this.isInString = true;
		else if (!this.follow(byte)) return at;
		this.isAtEnd = this.depth === 0 && !this.isInString;
		return at + 1;
	}

	/** Index after the closing quote, or -1 when the chunk ends inside the string. */
	private walkString(chunk: Uint8Array, from: number): number {
		const end = chunk.length;
		let at = from;
		if (this.isEscaped && at < end) {
			this.isEscaped = false;
			at += 1;
		}
		while (at < end) {
			const byte = chunk[at] as number;
			if (byte === QUOTE) {
				this.isInString = false;
				this.isAtEnd = this.depth === 0;
				return at + 1;
			}
			at += byte === BACKSLASH ? 2 : 1;
		}
		this.isEscaped = at > end;
		return -1;
	}

	/** Opens or closes one level; false on a fault. */
	private follow(bracket: number): boolean {
		if (ROLE[bracket] === 2) {
			if (this.outerDepth + this.depth >= this.depthMax) this.fault = "too deep";
			else this.brackets[this.depth++] = bracket;
		} else {
			// `{` and `}` as well as `[` and `]` are two apart in ASCII.
			this.depth -= 1;
			if (this.depth < 0 || bracket - (this.brackets[this.depth] as number) !== 2) this.fault = "mismatched bracket";
		}
		return this.fault === null;
	}
}
