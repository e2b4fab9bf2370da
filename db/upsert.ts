import type { QueryRunner } from "./client";
import { type SqlValue, sqlLiteral } from "./sql-literal";

/** One multi-row statement at most this long: well under the 16 MB a default MariaDB accepts in one packet. */
const STATEMENT_CHARS_MAX = 3_000_000;

export interface BulkTable {
	readonly table: string;
	readonly columns: readonly string[];
	/**
	 * What a row that is already there becomes: `col = expression` parts, applied left to right. `null`: a duplicate
	 * key is an error.
	 */
	readonly onDuplicate: string | null;
}

/** `c=VALUES(c)` for each column: deprecated on MySQL, yet the one form both servers accept. */
export function takeNew(...columns: readonly string[]): string {
	return columns.map((column) => `\`${column}\`=VALUES(\`${column}\`)`).join(",");
}

/**
 * Writes rows given as tuples in the order of `columns`, in as few statements as the packet limit allows. Rows should
 * be sorted by primary key: writers that are do not deadlock. The statement is text on purpose (see QueryRunner).
 */
export async function bulkInsert(
	tx: QueryRunner,
	target: BulkTable,
	rows: Iterable<readonly SqlValue[]>,
): Promise<void> {
	await bulkInsertTuples(tx, target, tuplesOf(rows));
}

/** {@link bulkInsert} for rows already rendered as `(a,b,c)`. */
export async function bulkInsertTuples(tx: QueryRunner, target: BulkTable, tuples: Iterable<string>): Promise<void> {
	const head = `INSERT INTO \`${target.table}\` (${target.columns.map((column) => `\`${column}\``).join(",")}) VALUES `;
	const tail = target.onDuplicate === null ? "" : ` ON DUPLICATE KEY UPDATE ${target.onDuplicate}`;
	// Joined once at the end: a string grown bit by bit would be walked as a tree for each copy of it.
	let body: string[] = [];
	let chars = 0;
	for (const tuple of tuples) {
		if (chars > 0 && chars + tuple.length > STATEMENT_CHARS_MAX) {
			await tx.pool.query(head + body.join(",") + tail);
			body = [];
			chars = 0;
		}
		body.push(tuple);
		chars += tuple.length;
	}
	if (body.length > 0) await tx.pool.query(head + body.join(",") + tail);
}

function* tuplesOf(rows: Iterable<readonly SqlValue[]>): Generator<string> {
	for (const row of rows) yield `(${row.map(sqlLiteral).join(",")})`;
}
