/** The closed set of failures a caller can act on; anything else is a defect and surfaces as `internal`. */
export type AppErrorCode =
	| "not_found"
	| "forbidden"
	| "unauthenticated"
	| "invalid"
	| "conflict"
	| "rate_limited"
	| "upstream_unavailable"
	| "internal";

/** Where in an input the trouble is: shown to the person who supplied it. */
export interface ErrorPlace {
	/** Path as the person named it, or the member of an archive (`export.zip!/result.json`). */
	readonly file?: string;
	/** Byte offset (JSON) from the start of the file. */
	readonly offset?: number;
	/** 1-based line (HTML). */
	readonly line?: number;
	/** Name of the field or option at fault. */
	readonly field?: string;
}

export interface AppErrorOptions {
	/** What the person should do next, one imperative sentence. */
	readonly hint?: string;
	readonly place?: ErrorPlace;
	readonly cause?: unknown;
	/** Milliseconds until a retry may succeed (`rate_limited`, `upstream_unavailable`). */
	readonly retryAfterMs?: number;
	/** What a program can make of it: plain JSON, told to the caller. */
	readonly details?: Readonly<Record<string, unknown>>;
}

/** One clear error: what is wrong (`message`), where (`place`), what to do (`hint`). */
export class AppError extends Error {
	readonly code: AppErrorCode;
	readonly hint: string | undefined;
	readonly place: ErrorPlace | undefined;
	readonly retryAfterMs: number | undefined;
	readonly details: Readonly<Record<string, unknown>> | undefined;

	constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
		super(message, options.cause === undefined ? undefined : { cause: options.cause });
		this.name = "AppError";
		this.code = code;
		this.hint = options.hint;
		this.place = options.place;
		this.retryAfterMs = options.retryAfterMs;
		this.details = options.details;
	}
}
recogniseCopies(AppError, "shiplog.AppError");

/**
 * Lets `instanceof` recognise errors made by another copy of the same module: the web server bundles one module several
 * times, and connections are shared by all of them. Subclasses are told apart as usual.
 */
export function recogniseCopies(type: { readonly prototype: Error }, brand: string): void {
	const mark = Symbol.for(brand);
	Object.defineProperty(type.prototype, mark, { value: true });
	Object.defineProperty(type, Symbol.hasInstance, {
		value(this: unknown, value: unknown): boolean {
			if (this !== type) return Function.prototype[Symbol.hasInstance].call(this as () => void, value);
			return typeof value === "object" && value !== null && mark in value;
		},
	});
}
