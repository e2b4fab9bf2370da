const FIRST_BYTES = 512;

/** Grows as it is written to. All numbers little-endian; `long` takes signed or unsigned values. */
export class TlWriter {
	#buffer = Buffer.allocUnsafe(FIRST_BYTES);
	#length = 0;

	#room(bytes: number): number {
		const at = this.#length;
		this.#length += bytes;
		if (this.#length > this.#buffer.length) {
			const grown = Buffer.allocUnsafe(Math.max(this.#length, this.#buffer.length * 2));
			this.#buffer.copy(grown, 0, 0, at);
			this.#buffer = grown;
		}
		return at;
	}

	int(value: number): this {
		const at = this.#room(4);
		this.#buffer.writeInt32LE(value | 0, at);
		return this;
	}

	long(value: bigint): this {
		const at = this.#room(8);
		this.#buffer.writeBigUInt64LE(BigInt.asUintN(64, value), at);
		return this;
	}

	double(value: number): this {
		const at = this.#room(8);
		this.#buffer.writeDoubleLE(value, at);
		return this;
	}

	raw(value: Uint8Array): this {
		const at = this.#room(value.length);
		this.#buffer.set(value, at);
		return this;
	}

	/** Length-prefixed and padded to four bytes. */
	bytes(value: Uint8Array): this {
		const isShort = value.length < 254;
		const head = isShort ? 1 : 4;
		const padding = -(head + value.length) & 3;
		const at = this.#room(head + value.length + padding);
		if (isShort) this.#buffer[at] = value.length;
		else this.#buffer.writeUInt32LE(value.length * 256 + 254, at);
		this.#buffer.set(value, at + head);
		this.#buffer.fill(0, at + head + value.length, this.#length);
		return this;
	}

	string(value: string): this {
		return this.bytes(Buffer.from(value, "utf8"));
	}

	finish(): Buffer {
		return this.#buffer.subarray(0, this.#length);
	}
}
