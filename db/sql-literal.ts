/** What a bulk statement may hold. A `Date` is written as a UTC DATETIME of whole seconds. */
export type SqlValue = number | string | boolean | Date | null;

/** All that can end or bend a single-quoted literal. */
const ESCAPED = /[\0'\\]/g;
const NEEDS_ESCAPE = /[\0'\\]/;

/**
 * A value as SQL text, safe in any position a literal may stand. Relies on utf8mb4 and on backslash escapes being on,
 * which every session of ours sets (`db/client.ts`). Lone surrogates become U+FFFD when the driver encodes them.
 */
export function sqlLiteral(value: SqlValue): string {
	if (value === null) return "NULL";
	if (typeof value === "string") return sqlString(value);
	if (typeof value === "number") return Number.isFinite(value) ? String(value) : "NULL";
	if (typeof value === "boolean") return value ? "1" : "0";
	return sqlDateTime(value);
}

/** A quoted string literal. A backslash before a NUL byte stands for that byte, as before the others. */
export function sqlString(value: string): string {
	return NEEDS_ESCAPE.test(value) ? `'${value.replace(ESCAPED, "\\$&")}'` : `'${value}'`;
}

let lastDay = Number.NaN;
let lastDayText = "";

/** `'YYYY-MM-DD HH:MM:SS'` in UTC. History is read in order, so the day is nearly always the one of the call before. */
export function sqlDateTime(value: Date): string {
	const seconds = Math.floor(value.getTime() / 1000);
	const day = Math.floor(seconds / 86_400);
	if (day !== lastDay) {
		lastDayText = new Date(day * 86_400_000).toISOString().slice(0, 10);
		lastDay = day;
	}
	const rest = seconds - day * 86_400;
	const hours = Math.floor(rest / 3600);
	const minutes = Math.floor((rest % 3600) / 60);
	return `'${lastDayText} ${two(hours)}:${two(minutes)}:${two(rest % 60)}'`;
}

function two(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}
