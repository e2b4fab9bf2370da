const ZERO = 0x30;

/**
 * `YYYY-MM-DDTHH:MM:SS` as milliseconds, read as if it were UTC; `null` when it is not such a time.
 * Read digit by digit: this runs for every row of the file, some of them several times.
 */
export function parseLocalMs(value: unknown): number | null {
	if (typeof value !== "string" || value.length !== 19 || value.charCodeAt(10) !== 0x54) return null;
	const year = two(value, 0) * 100 + two(value, 2);
	const month = two(value, 5);
	const day = two(value, 8);
	return localMs(year, month, day, two(value, 11), two(value, 14), two(value, 17));
}

/** Parts of a local time as milliseconds, read as if UTC; `null` for a time no clock shows. */
export function localMs(y: number, m: number, d: number, hour: number, minute: number, second: number): number | null {
	if (!(hour < 24 && minute < 60 && second < 61 && m >= 1 && m <= 12 && d >= 1)) return null;
	const ms = Date.UTC(y, m - 1, d, hour, minute, second);
	return Number.isNaN(ms) || d > daysIn(y, m) ? null : ms;
}

/** Two digits at `at`, or `NaN`. */
function two(text: string, at: number): number {
	const tens = text.charCodeAt(at) - ZERO;
	const ones = text.charCodeAt(at + 1) - ZERO;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
