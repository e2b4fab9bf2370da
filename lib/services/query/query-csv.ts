import { stringify } from "csv-stringify/sync";
import type { QueryAnswer } from "@/lib/dashboard/query-contract";

/** An answer as a table for spreadsheets: what is not known is an empty cell, and no name is taken for a formula. */
export function queryCsv({ query, rows, unit }: Pick<QueryAnswer, "query" | "rows" | "unit">): string {
	return stringify(
		rows.map(({ key, label, value, status }) => [key, label, value, status]),
		{ header: true, columns: ["key", query.by ?? "total", unit, "status"], escape_formulas: true, bom: true },
	);
}
