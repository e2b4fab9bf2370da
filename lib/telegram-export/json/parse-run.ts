import { isUtf8 } from "node:buffer";
import { AppError } from "../../errors";
import type { ElementRun } from "./element-run";

/** The values of a run, and what stopped it: the values before the failure are good. */
export interface ParsedRun {
	readonly values: readonly unknown[];
	readonly failure: AppError | null;
}

/** Parses a run in one go; only when that fails, element by element to find and name the bad one. */
export function parseRun(run: ElementRun, file: string): ParsedRun {
	if (isUtf8(run.bytes)) {
		const values = tryParse(`[${run.bytes.toString("utf8")}]`);
		if (Array.isArray(values)) return { values, failure: null };
	}
	return parseOneByOne(run, file);
}

function parseOneByOne(run: ElementRun, file: string): ParsedRun {
	const values: unknown[] = [];
	for (const [index, start] of run.starts.entries()) {
		const bytes = run.bytes.subarray(start, run.ends[index]);
		const offset = run.offset + start;
		if (!isUtf8(bytes)) return { values, failure: broken("not valid UTF-8", file, offset) };
		const text = bytes.toString("utf8");
		const value = tryParse(text) ?? tryParse(repairEscapes(text));
		if (value === undefined) return { values, failure: broken("not valid JSON", file, offset) };
		values.push(value);
	}
	return { values, failure: null };
}

/** `undefined` when the text is not JSON; JSON itself has no `undefined`. */
function tryParse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Telegram Desktop writes control characters as `\x0B`, which JSON does not know: `\u000B` is meant. */
function repairEscapes(text: string): string {
	return text.replace(/\\(?:x([0-9A-Fa-f]{2})|[\s\S])/g, (whole, code: string | undefined) =>
		code === undefined ? whole : `\\u00${code}`,
	);
}

function broken(what: string, file: string, offset: number): AppError {
	return new AppError("invalid", `A message is ${what}: ${file}, byte ${offset}.`, {
		hint: "Export the chat again: the copy is damaged.",
		place: { file, offset },
	});
}
