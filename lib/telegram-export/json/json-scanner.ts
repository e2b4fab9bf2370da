import { AppError } from "../../errors";
import type { ExportLimits } from "../export-limits";
import { CarriedBytes } from "./carried-bytes";
import { type ElementRun, RunBuilder } from "./element-run";
import { isScalarStart, ScalarToken } from "./scalar-token";
import { ValueWalker } from "./value-walker";

/** What to do with a value met in a container that is walked. */
export type ValuePlan = "skip" | "walk" | "capture" | "elements";

export type ScanEvent =
	| { readonly type: "enter"; readonly path: string }
	| { readonly type: "leave"; readonly path: string; readonly elements: number }
	| { readonly type: "value"; readonly path: string; readonly bytes: Buffer }
	| { readonly type: "elements"; readonly path: string; readonly run: ElementRun };

export interface ScannerOptions {
	readonly limits: Pick<ExportLimits, "elementBytes" | "depth">;
	/** For error places. */
	readonly file: string;
	/** Called once a value with its path, array positions as `*`, and its first byte. */
	readonly plan: (path: string, opening: string) => ValuePlan;
	/** Elements of each array to cut out; the rest are counted only. */
	readonly elementsMax?: number;
}

interface Frame {
	readonly path: string;
	readonly isArray: boolean;
	readonly isElements: boolean;
	elements: number;
	key: string;
}

/** What the grammar expects next. `inside` a key, string, container or literal the chunk may end at any byte. */
type State = "value" | "value or ]" | "key or }" | "key" | "colon" | "comma or end" | "inside" | "in key" | "done";

/** Header values (names, ids) are short; a longer one is not worth holding in memory. */
const HEADER_BYTES_MAX = 64 * 1024;
const KEY_BYTES_MAX = 1024;
/** Some editors put it at the start of a file; it says nothing. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Incremental scanner over the bytes of a JSON document. It walks the few outer containers itself and cuts the
 * elements of `messages` arrays out as slices for `JSON.parse`, so memory is one chunk and at most one element.
 *
 * Values that are skipped are checked for brackets and strings only; everything cut out is checked by `JSON.parse`.
 */
export class JsonScanner {
	/** Set once; nothing after it is read. Events before it stand. */
	failure: AppError | null = null;
	private events: ScanEvent[] = [];
	private state: State = "value";
	private readonly frames: Frame[] = [];
	private chunk: Buffer = Buffer.alloc(0);
	private chunkOffset = 0;
	private readonly walker: ValueWalker;
	private readonly token = new ScalarToken();
	private readonly runs = new RunBuilder();
	private readonly carried = new CarriedBytes();
	private inside: "string or container" | "scalar" = "scalar";
	private insidePlan: "skip" | "capture" | "element" = "skip";
	private insideFrom = 0;
	private insidePath = "";

	constructor(private readonly options: ScannerOptions) {
		this.walker = new ValueWalker(options.limits.depth);
	}

	/** Scans one chunk and returns what it completed. Slices in the events die with the next chunk. */
	push(chunk: Buffer): readonly ScanEvent[] {
		this.events = [];
		if (this.failure !== null) return this.events;
		this.chunk = chunk;
		let at = 0;
		while (at < chunk.length && this.failure === null) at = this.step(at);
		this.flushRun();
		if (this.failure === null) this.carryUnfinished();
		this.chunkOffset += chunk.length;
		return this.events;
	}

	/** Says that the file is over. Sets {@link failure} when the document is not. */
	end(): void {
		if (this.failure !== null || this.state === "done") return;
		this.chunk = Buffer.alloc(0);
		this.fail("The file ends in the middle of the export", 0, "Export it again: the copy is cut off.");
	}

	private step(at: number): number {
		if (this.state === "inside") return this.continueInside(at);
		if (this.state === "in key") return this.continueKey(at);
		const byte = this.chunk[at] as number;
		if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return at + 1;
		if (byte === BYTE_ORDER_MARK[this.chunkOffset + at]) return at + 1;
		switch (this.state) {
			case "value":
				return this.startValue(at, byte);
			case "value or ]":
				return byte === 0x5d ? this.leave(at) : this.startValue(at, byte);
			case "key or }":
				return byte === 0x7d ? this.leave(at) : this.startKey(at, byte);
			case "key":
				return this.startKey(at, byte);
			case "colon":
				return this.expect(at, byte === 0x3a, "value");
			case "comma or end":
				return this.afterValue(at, byte);
			default:
				return this.unexpected(at);
		}
	}

	private afterValue(at: number, byte: number): number {
		const frame = this.frames[this.frames.length - 1];
		if (frame === undefined) return this.unexpected(at);
		if (byte === (frame.isArray ? 0x5d : 0x7d)) return this.leave(at);
		return this.expect(at, byte === 0x2c, frame.isArray ? "value" : "key");
	}

	private startKey(at: number, byte: number): number {
		if (byte !== 0x22) return this.unexpected(at);
		this.state = "in key";
		this.walker.reset(this.frames.length);
		this.carried.clear();
		this.insideFrom = at;
		const end = this.walker.walk(this.chunk, at);
		return this.finishKey(end);
	}

	private continueKey(at: number): number {
		return this.finishKey(this.walker.walk(this.chunk, at));
	}

	private finishKey(end: number): number {
		if (end < 0) return this.chunk.length;
		const frame = this.frames[this.frames.length - 1];
		const bytes = this.carried.join(this.chunk.subarray(this.insideFrom, end));
		if (frame !== undefined) frame.key = bytes.length > KEY_BYTES_MAX ? "" : toKey(bytes);
		this.state = "colon";
		return end;
	}

	private startValue(at: number, byte: number): number {
		const frame = this.frames[this.frames.length - 1];
		const isContainer = byte === 0x7b || byte === 0x5b;
		if (!isContainer && byte !== 0x22 && !isScalarStart(byte)) return this.unexpected(at);
		if (frame?.isElements) return this.startElement(at, frame, isContainer || byte === 0x22);
		const path = frame === undefined ? "" : `${frame.path}/${frame.isArray ? "*" : frame.key}`;
		const plan = this.options.plan(path, String.fromCharCode(byte));
		const isEntered = (plan === "walk" && isContainer) || (plan === "elements" && byte === 0x5b);
		if (isEntered) return this.enter(at, path, byte === 0x5b, plan === "elements");
		this.insidePath = path;
		return this.startInside(at, plan === "capture" ? "capture" : "skip", isContainer || byte === 0x22);
	}

	private startElement(at: number, frame: Frame, isWalked: boolean): number {
		frame.elements += 1;
		this.insidePath = frame.path;
		const isCut = frame.elements <= (this.options.elementsMax ?? Number.POSITIVE_INFINITY);
		return this.startInside(at, isCut ? "element" : "skip", isWalked);
	}

	private startInside(at: number, plan: "skip" | "capture" | "element", isWalked: boolean): number {
		this.insidePlan = plan;
		this.insideFrom = at;
		this.carried.clear();
		this.state = "inside";
		this.inside = isWalked ? "string or container" : "scalar";
		if (isWalked) this.walker.reset(this.frames.length);
		else this.token.clear();
		return this.continueInside(at);
	}

	private enter(at: number, path: string, isArray: boolean, isElements: boolean): number {
		if (this.frames.length >= this.options.limits.depth) return this.tooDeep(at);
		this.frames.push({ path, isArray, isElements, elements: 0, key: "" });
		this.events.push({ type: "enter", path });
		this.state = isArray ? "value or ]" : "key or }";
		return at + 1;
	}

	private leave(at: number): number {
		this.flushRun();
		const frame = this.frames.pop();
		if (frame !== undefined) this.events.push({ type: "leave", path: frame.path, elements: frame.elements });
		this.state = this.frames.length === 0 ? "done" : "comma or end";
		return at + 1;
	}

	private continueInside(at: number): number {
		const end = this.inside === "scalar" ? this.token.walk(this.chunk, at) : this.walker.walk(this.chunk, at);
		const isBroken = this.inside === "scalar" ? this.token.isBroken(end >= 0) : this.walker.fault !== null;
		if (isBroken && this.inside === "scalar") return this.unexpected(at);
		if (isBroken) return this.walker.fault === "too deep" ? this.tooDeep(end) : this.unexpected(end);
		if (end < 0) return this.chunk.length;
		this.finishInside(end);
		return end;
	}

	private finishInside(end: number): void {
		this.state = this.frames.length === 0 ? "done" : "comma or end";
		if (this.insidePlan === "skip") return;
		const bytes = this.carried.length + end - this.insideFrom;
		if (!this.fits(bytes)) return;
		if (this.insidePlan === "capture") {
			const value = this.carried.join(this.chunk.subarray(this.insideFrom, end));
			this.events.push({ type: "value", path: this.insidePath, bytes: value });
		} else if (this.carried.length === 0) {
			this.runs.add(this.insideFrom, end);
			if (this.runs.isFull) this.flushRun();
		} else {
			const offset = this.chunkOffset + this.insideFrom - this.carried.length;
			const value = this.carried.join(this.chunk.subarray(this.insideFrom, end));
			const run = { bytes: value, offset, starts: [0], ends: [value.length] };
			this.events.push({ type: "elements", path: this.insidePath, run });
		}
	}

	/** Keeps what the chunk began and did not finish: its memory is about to be reused. */
	private carryUnfinished(): void {
		const isKept = this.state === "in key" || (this.state === "inside" && this.insidePlan !== "skip");
		if (!isKept) return;
		const rest = this.chunk.subarray(this.insideFrom);
		const isWanted =
			this.state === "inside" ? this.fits(this.carried.length + rest.length) : this.carried.length <= KEY_BYTES_MAX;
		if (isWanted) this.carried.add(rest);
		this.insideFrom = 0;
	}

	private flushRun(): void {
		const run = this.runs.take(this.chunk, this.chunkOffset);
		if (run !== null) this.events.push({ type: "elements", path: this.insidePath, run });
	}

	private fits(bytes: number): boolean {
		const max = this.insidePlan === "capture" ? HEADER_BYTES_MAX : this.options.limits.elementBytes;
		if (bytes <= max) return true;
		const what = this.insidePlan === "capture" ? "A chat's header field" : "One message";
		this.fail(`${what} is longer than ${max} bytes`, this.insideFrom - this.carried.length, NOT_TELEGRAM);
		return false;
	}

	private expect(at: number, isMet: boolean, next: State): number {
		if (!isMet) return this.unexpected(at);
		this.state = next;
		return at + 1;
	}

	private unexpected(at: number): number {
		return this.fail("The file is not valid JSON", at, "Export it again: the copy is damaged.");
	}

	private tooDeep(at: number): number {
		return this.fail(`The file nests more than ${this.options.limits.depth} levels`, at, NOT_TELEGRAM);
	}

	private fail(what: string, at: number, hint: string): number {
		const { file } = this.options;
		const offset = this.chunkOffset + at;
		const message = `${what}: ${file}, byte ${offset}.`;
		this.failure ??= new AppError("invalid", message, { hint, place: { file, offset } });
		return this.chunk.length;
	}
}

const NOT_TELEGRAM = "Telegram Desktop does not write such files: export the chat again.";

/** Key text from its quoted bytes; escapes are rare, so they take the slow way. */
function toKey(quoted: Buffer): string {
	const text = quoted.toString("utf8");
	if (!text.includes("\\")) return text.slice(1, -1);
	try {
		return String(JSON.parse(text));
	} catch {
		return "";
	}
}
