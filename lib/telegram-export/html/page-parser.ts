import { Parser } from "htmlparser2";
import { AppError } from "../../errors";
import type { ExportLimits } from "../export-limits";
import type { HtmlRow } from "./html-row";
import { type ElementRole, RowBuilder } from "./row-builder";
import { PlainSink, type TextSink } from "./text-sink";
import { Utf8Lines } from "./utf8-lines";

type Attributes = Readonly<Record<string, string>>;

interface Frame {
	readonly sink: TextSink | null;
	readonly close: (() => void) | undefined;
}

/**
 * Streams one exported page: feed bytes, take finished rows. Memory is one row and whatever the parser holds back of
 * an unfinished tag, both bounded by `limits.elementBytes`.
 */
export class PageParser {
	/** Text of the page's header; `null` until it was read. */
	title: string | null = null;
	/** Whether this is a page of messages, not another list of the export. */
	isChatPage = false;
	/** Where "Previous messages" leads, relative to the page. */
	previousHref: string | null = null;
	/** Set once; rows finished before it stand. */
	failure: AppError | null = null;
	private isClosed = false;
	private rows: HtmlRow[] = [];
	private builder: RowBuilder | null = null;
	private hasRows = false;
	/** Frames open around the current row. */
	private rowDepth = 0;
	private readonly frames: Frame[] = [];
	private readonly text: Utf8Lines;
	private readonly parser: Parser;
	private fedChars = 0;

	constructor(
		private readonly file: string,
		private readonly limits: Pick<ExportLimits, "elementBytes" | "depth">,
	) {
		this.text = new Utf8Lines();
		this.parser = new Parser({
			onopentag: (name, attributes) => this.open(name, attributes),
			ontext: (data) => this.frames[this.frames.length - 1]?.sink?.append(data),
			onclosetag: (name, isImplied) => this.close(name, isImplied),
		});
	}

	/** Parses a chunk and returns the rows it finished. */
	push(chunk: Buffer): readonly HtmlRow[] {
		this.rows = [];
		if (this.failure === null) this.feed(this.text.push(chunk));
		return this.rows;
	}

	/**
	 * Says that the bytes are over; sets {@link failure} when the page is not. The HTML parser itself is not told: it
	 * would close what is open, and half a row would pass for a whole one.
	 */
	end(): readonly HtmlRow[] {
		this.rows = [];
		if (this.failure === null) this.feed(this.text.end());
		if (!this.isClosed) this.fail("ends in the middle of the page");
		return this.rows;
	}

	private feed(text: string): void {
		this.parser.write(text);
		this.fedChars += text.length;
		// What the parser has not reported yet it holds in memory: a tag or attribute without an end.
		const held = this.fedChars - this.parser.endIndex + this.text.heldBytes + (this.builder?.length ?? 0);
		if (held > this.limits.elementBytes) this.fail(`holds ${this.tooLong}`);
		if (this.frames.length > this.limits.depth) this.fail(`nests more than ${this.limits.depth} elements`);
		if (this.text.isBroken) this.fail("is not valid UTF-8");
	}

	private open(name: string, attributes: Attributes): void {
		if (this.builder !== null && isRowStart(attributes)) this.finishRow();
		const role = this.builder === null ? this.openOutside(name, attributes) : this.builder.open(name, attributes);
		const parent = this.frames[this.frames.length - 1];
		this.frames.push({ sink: role.sink ?? parent?.sink ?? null, close: role.close });
	}

	private close(name: string, isImplied: boolean): void {
		if (name === "html" && !isImplied) this.isClosed = true;
		this.frames.pop()?.close?.();
	}

	private openOutside(name: string, attributes: Attributes): ElementRole {
		const classes = (attributes.class ?? "").split(" ");
		if (classes.includes("history")) this.isChatPage = true;
		if (isRowStart(attributes)) return this.openRow(attributes.id ?? "", classes);
		if (name === "a" && classes.includes("pagination") && !this.hasRows) {
			this.previousHref ??= attributes.href ?? null;
		}
		if (this.title === null && classes.includes("text") && classes.includes("bold")) return this.openTitle();
		return { sink: null };
	}

	private openRow(elementId: string, classes: readonly string[]): ElementRole {
		const builder = new RowBuilder(elementId, classes);
		this.builder = builder;
		this.rowDepth = this.frames.length;
		this.hasRows = true;
		const close = () => {
			this.builder = null;
			if (builder.length > this.limits.elementBytes) this.fail(`holds ${this.tooLong}`);
			if (this.failure === null) this.rows.push(builder.row);
		};
		return { sink: null, close };
	}

	/** Rows never nest: a tag that a later edit of the page left open must not swallow the rows after it. */
	private finishRow(): void {
		while (this.frames.length > this.rowDepth) this.frames.pop()?.close?.();
	}

	private openTitle(): ElementRole {
		const sink = new PlainSink();
		const close = () => {
			this.title = sink.value;
		};
		return { sink, close };
	}

	private get tooLong(): string {
		return `one message longer than ${this.limits.elementBytes} characters`;
	}

	private fail(what: string): void {
		const line = this.text.lines + 1;
		this.failure ??= new AppError("invalid", `${this.file} ${what}, at or before line ${line}.`, {
			hint: "Export the chat again: this page is damaged.",
			place: { file: this.file, line },
		});
	}
}

/** `message default …` and `message service`; the id may be missing, and is then counted as such. */
function isRowStart(attributes: Attributes): boolean {
	return /^message (?:default|service)(?: |$)/.test(attributes.class ?? "");
}
