/** Bytes of a value that began in earlier chunks. */
export class CarriedBytes {
	length = 0;
	private parts: Buffer[] = [];

	clear(): void {
		if (this.length === 0) return;
		this.length = 0;
		this.parts = [];
	}

	/** Copies: the chunk's memory is reused. */
	add(bytes: Buffer): void {
		if (bytes.length === 0) return;
		this.parts.push(Buffer.from(bytes));
		this.length += bytes.length;
	}

	/** Everything carried followed by the value's last bytes. */
	join(tail: Buffer): Buffer {
		if (this.length === 0) return tail;
		const whole = Buffer.concat([...this.parts, tail], this.length + tail.length);
		this.clear();
		return whole;
	}
}
