import { stringify } from "csv-stringify/sync";

/** A cell: `null` is an empty one. Objects are written as JSON. */
export type CsvCell = string | number | boolean | null | Readonly<Record<string, unknown>>;

/**
 * Rows as CSV text (RFC 4180 quoting, lines end in `\n`). Text that a spreadsheet would run as a formula (`=`, `+`, `-`,
 * `@`, tab, return, and their full-width twins) gets an apostrophe in front: names and messages are strangers' input.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
	return stringify(
		rows.map((row) => row.map((cell) => (cell !== null && typeof cell === "object" ? JSON.stringify(cell) : cell))),
		{ escape_formulas: true },
	);
}
