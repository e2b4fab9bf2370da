/** Decodes UTF-8 chunk by chunk and counts the lines seen, for error places. */
export class Utf8Lines {
	/** 1-based line of the last byte decoded. */
	line = 1;
	private readonly decoder = new TextDecoder("utf-8", { fatal: true });

	/** The text of a chunk, or `null` when it is not UTF-8; {@link line} then names the broken line. */
	decode(chunk: Buffer): string | null {
		try {
			const text = this.decoder.decode(chunk, { stream: true });
			this.line += countLines(text);
			return text;
		} catch {
			const lossy = chunk.toString("utf8");
			this.line += countLines(lossy.slice(0, Math.max(0, lossy.indexOf("\ufffd"))));
			return null;
		}
	}
}

function countLines(text: string): number {
	let lines = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
	return lines;
}
