import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";

/** Rows of one message lie together in each of these, so a window of message ids is a window of rows. */
export const HISTORY_TABLES = [
	"messages",
	"message_labels",
	"message_mentions",
	"message_reactions",
	"reaction_events",
] as const;
export type HistoryTable = (typeof HISTORY_TABLES)[number];

const WINDOW_IDS = 10_000;

/** Writes all columns of the first group's rows up to a message id as LOAD DATA reads them: tabs, `\N`, backslash escapes. */
export async function dumpRows(db: Database, table: HistoryTable, path: string, lastId: number): Promise<void> {
	const out = createWriteStream(path);
	for (let after = 0; after < lastId; after += WINDOW_IDS) {
		const until = Math.min(after + WINDOW_IDS, lastId);
		const [page] = await db.pool.query<RowDataPacket[][]>({
			sql: `SELECT * FROM ${table} WHERE group_id=1 AND message_id>${after} AND message_id<=${until} ORDER BY message_id`,
			rowsAsArray: true,
			dateStrings: true,
		});
		const lines = page.map((row) => `${row.map(toField).join("\t")}\n`);
		if (!out.write(lines.join(""))) await once(out, "drain");
	}
	out.end();
	await finished(out);
}

const ESCAPES: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\\": "\\\\" };

function toField(value: unknown): string {
	return value === null ? "\\N" : String(value).replace(/[\\\t\n]/g, (char) => ESCAPES[char] ?? char);
}
