/** Where the text between two tags goes. */
export interface TextSink {
	append(data: string): void;
}

/** For parts of a page that are drawing, not content: initials, clock times, buttons. */
export const MUTED: TextSink = { append: () => undefined };

/**
 * Drops the line breaks and indents Telegram Desktop lays its tags out with: a real line break is always `<br>`.
 * The parser may cut text anywhere, so whether an indent is being skipped is kept between calls.
 */
export class LayoutFilter {
	private isInIndent = false;

	/** A tag stands here: white space behind it is content. */
	passTag(): void {
		this.isInIndent = false;
	}

	strip(data: string): string {
		const start = this.isInIndent ? data.search(/[^ \t]/) : 0;
		if (start < 0) return "";
		const body = start === 0 ? data : data.slice(start);
		if (!body.includes("\n")) {
			this.isInIndent = false;
			return body;
		}
		this.isInIndent = /\n[ \t]*$/.test(body);
		return body.replace(/\r?\n[ \t]*/g, "");
	}
}

/** Collects plain text and hands it over, trimmed, when its element closes. */
export class PlainSink implements TextSink {
	private readonly layout = new LayoutFilter();
	private text = "";

	append(data: string): void {
		this.text += this.layout.strip(data);
	}

	get value(): string {
		return this.text.trim();
	}

	get length(): number {
		return this.text.length;
	}
}
