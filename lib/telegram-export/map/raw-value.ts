/** A JSON object of the export before anything about it is believed. */
export type RawObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is RawObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text, made well-formed (a lone surrogate cannot be stored), or `null` when it is not a string. */
export function asText(value: unknown): string | null {
	return typeof value === "string" ? value.toWellFormed() : null;
}

/** Like {@link asText}, with an empty string read as absent. */
export function asName(value: unknown): string | null {
	return typeof value === "string" && value.trim() !== "" ? value.toWellFormed() : null;
}

/** A whole number, written as a number or as digits; `null` otherwise. */
export function asInteger(value: unknown): number | null {
	if (typeof value === "number") return Number.isSafeInteger(value) ? value : null;
	if (typeof value !== "string" || !/^-?\d{1,16}$/.test(value)) return null;
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : null;
}

/** A non-negative whole number or `undefined`, for optional properties. */
export function asSize(value: unknown): number | undefined {
	const number = asInteger(value);
	return number === null || number < 0 ? undefined : number;
}

/** Telegram's message ids are signed 32-bit; those before a migration are negative, and 0 is none. */
export function asMessageId(value: unknown): number | null {
	const id = asInteger(value);
	return id === null || id === 0 || Math.abs(id) > 0x7fffffff ? null : id;
}
