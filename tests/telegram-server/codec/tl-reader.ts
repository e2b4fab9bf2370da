/** Reads little-endian TL; reading past the end throws RangeError. */
export class TlReader {
	readonly #buffer: Buffer;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	get position(): number {
		return this.#at;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#buffer.length;
	}

	#take(bytes: number): number {
		const at = this.#at;
		if (bytes < 0 || at + bytes > this.#buffer.length) throw new RangeError(`TL ends inside a value at byte ${at}`);
		this.#at += bytes;
		return at;
	}

	int(): number {
		return this.#buffer.readInt32LE(this.#take(4));
	}

	/** A constructor id. */
	id(): number {
		return this.#buffer.readUInt32LE(this.#take(4));
	}

	/** The next constructor id without reading it; 0 at the end. */
	peekId(): number {
		return this.#at + 4 > this.#buffer.length ? 0 : this.#buffer.readUInt32LE(this.#at);
	}

	long(): bigint {
		return this.#buffer.readBigInt64LE(this.#take(8));
	}

	double(): number {
		return this.#buffer.readDoubleLE(this.#take(8));
	}

	/** A view, not a copy. */
	raw(bytes: number): Buffer {
		const at = this.#take(bytes);
		return this.#buffer.subarray(at, at + bytes);
	}

	rest(): Buffer {
		return this.raw(this.#buffer.length - this.#at);
	}

	bytes(): Buffer {
		const first = this.#buffer[this.#take(1)] ?? 0;
		const length = first < 254 ? first : this.#buffer.readUIntLE(this.#take(3), 3);
		const value = this.raw(length);
		this.#take(-(length + (first < 254 ? 1 : 4)) & 3);
		return value;
	}

	string(): string {
		return this.bytes().toString("utf8");
	}
}
