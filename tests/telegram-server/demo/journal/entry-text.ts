import type { JournalEntry } from "./journal-entry";

/** One line of JSON; what JSON lacks (long numbers, bytes, maps) is boxed under a `$` key. */
export function entryText(entry: JournalEntry): string {
	return JSON.stringify(entry, function (this: Record<string, unknown>, key) {
		// The value before `toJSON`: a Buffer would arrive here as an array of numbers.
		const value = key === "" ? entry : this[key];
		if (typeof value === "bigint") return { $long: String(value) };
		if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
		if (value instanceof Map) return { $map: [...value] };
		return value;
	});
}

/** Reads what `entryText` wrote. Throws SyntaxError for anything else. */
export function entryOf(text: string): JournalEntry {
	return JSON.parse(text, (_key, value: unknown) => unboxed(value)) as JournalEntry;
}

function unboxed(value: unknown): unknown {
	if (typeof value !== "object" || value === null) return value;
	if ("$long" in value) return BigInt(String(value.$long));
	if ("$bytes" in value) return new Uint8Array(Buffer.from(String(value.$bytes), "base64"));
	if ("$map" in value) return new Map(value.$map as [unknown, unknown][]);
	return value;
}
