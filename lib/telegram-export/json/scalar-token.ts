/** `true`, `false`, `null` or a number. No number Telegram writes is near this long. */
const TOKEN_BYTES_MAX = 512;
const STARTS = new Set("-0123456789tfn");

export function isScalarStart(byte: number): boolean {
	return STARTS.has(String.fromCharCode(byte));
}

/** Reads one literal or number that may be cut by a chunk's end. */
export class ScalarToken {
	private text = "";

	clear(): void {
		this.text = "";
	}

	/** Index of the first byte after the token, or -1 when the chunk ends first. */
	walk(chunk: Buffer, from: number): number {
		let at = from;
		while (at < chunk.length && !isDelimiter(chunk[at] as number)) at += 1;
		this.text += chunk.toString("latin1", from, Math.min(at, from + TOKEN_BYTES_MAX + 1));
		return at < chunk.length ? at : -1;
	}

	/** Whether what was read so far cannot be a token of JSON. */
	isBroken(isWhole: boolean): boolean {
		if (this.text.length > TOKEN_BYTES_MAX) return true;
		if (!isWhole) return false;
		try {
			JSON.parse(this.text);
			return false;
		} catch {
			return true;
		}
	}
}

/** Comma, brackets and white space end a token. */
function isDelimiter(byte: number): boolean {
	return byte === 0x2c || byte === 0x5d || byte === 0x7d || byte <= 0x20;
}
