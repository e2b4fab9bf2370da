import { isUtf8 } from "node:buffer";

const NEWLINE = 0x0a;

/** Decodes UTF-8 in whole lines, so that a broken byte is known by its line and everything before it is good. */
export class Utf8Lines {
	/** Whole lines decoded so far: the next one is this plus 1. */
	lines = 0;
	/** Set once: the line after {@link lines} is not UTF-8, and nothing after it is decoded. */
	isBroken = false;
	private rest: Buffer = Buffer.alloc(0);

	/** Bytes held back because their line has not ended. */
	get heldBytes(): number {
		return this.rest.length;
	}

	/** Text of the lines that a chunk completes. */
	push(chunk: Buffer): string {
		const end = chunk.lastIndexOf(NEWLINE) + 1;
		const whole = end === 0 ? Buffer.alloc(0) : Buffer.concat([this.rest, chunk.subarray(0, end)]);
		this.rest = end === 0 ? Buffer.concat([this.rest, chunk]) : Buffer.from(chunk.subarray(end));
		return this.decode(whole);
	}

	/** Text of the last line, which needs no line break. */
	end(): string {
		return this.decode(this.rest);
	}

	private decode(whole: Buffer): string {
		const good = this.isBroken || isUtf8(whole) ? whole : this.untilBroken(whole);
		if (this.isBroken && good === whole) return "";
		for (let at = good.indexOf(NEWLINE); at >= 0; at = good.indexOf(NEWLINE, at + 1)) this.lines += 1;
		return good.toString("utf8");
	}

	private untilBroken(whole: Buffer): Buffer {
		this.isBroken = true;
		let start = 0;
		for (;;) {
			const end = whole.indexOf(NEWLINE, start) + 1;
			if (end === 0 || !isUtf8(whole.subarray(start, end))) return whole.subarray(0, start);
			start = end;
		}
	}
}
