import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";

const PAGE_ROWS = 10_000;

/** Writes all columns of the first stored messages as LOAD DATA reads them by default: tabs, `\N`, backslash escapes. */
export async function dumpRows(db: Database, path: string, rows: number): Promise<void> {
	const out = createWriteStream(path);
	let after = -(2 ** 31);
	for (let written = 0; written < rows; written += PAGE_ROWS) {
		const [page] = await db.pool.query<RowDataPacket[][]>({
			sql: `SELECT * FROM messages WHERE group_id=1 AND message_id>${after} ORDER BY message_id LIMIT ${Math.min(PAGE_ROWS, rows - written)}`,
			rowsAsArray: true,
			dateStrings: true,
		});
		const last = page.at(-1);
		if (last === undefined) break;
		after = Number(last[1]);
		const lines = page.map((row) => row.map(toField).join("\t"));
		if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
	}
	out.end();
	await finished(out);
}

const ESCAPES: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\\": "\\\\" };

function toField(value: unknown): string {
	return value === null ? "\\N" : String(value).replace(/[\\\t\n]/g, (char) => ESCAPES[char] ?? char);
}
