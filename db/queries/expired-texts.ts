import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { TEXTLESS_DIGEST } from "../history-row";
import { sqlString } from "../sql-literal";

/** Where texts are: column of what beside the text quotes it, and whether there is a text. */
const TABLES = {
	messages: { extras: "extras", hasText: "text<>''", clear: "text=''," },
	service_messages: { extras: "details", hasText: "0", clear: "" },
} as const;
export type TextTable = keyof typeof TABLES;

/** Which rows of a group are looked at: a stretch of its primary key. */
export interface TextStretch {
	readonly groupId: number;
	/** Ids above this. */
	readonly after: number;
	/** Texts older than this are not kept. */
	readonly before: Date;
	/** Rows at most. */
	readonly limit: number;
}

/** A row whose text is to go. */
export interface ExpiredText {
	readonly messageId: number;
	readonly hasText: boolean;
	/** JSON of what stands beside the text; `null`: nothing. */
	readonly extras: string | null;
}

/** Highest id among the rows sent before a moment: beyond it there is nothing to look for. `null`: there are none. */
export async function findLastIdBefore(
	db: QueryRunner,
	table: TextTable,
	groupId: number,
	before: Date,
): Promise<number | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id FROM ${table} WHERE group_id=? AND sent_at<? ORDER BY sent_at DESC, message_id DESC LIMIT 1`,
		[groupId, before],
	);
	return rows[0] === undefined ? null : Number(rows[0].id);
}

/** The stretch's last id, and how many rows it has. `null`: nothing is left of the key up to `upTo`. */
export async function findStretchEnd(
	db: QueryRunner,
	table: TextTable,
	{ groupId, after, limit }: Omit<TextStretch, "before">,
	upTo: number,
): Promise<{ readonly lastId: number; readonly rows: number } | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT MAX(message_id) AS last_id, COUNT(*) AS held FROM (
			SELECT message_id FROM ${table} WHERE group_id=? AND message_id>? AND message_id<=? ORDER BY message_id LIMIT ?
		) AS stretch`,
		[groupId, after, upTo, limit],
	);
	const [found] = rows;
	return found === undefined || found.last_id === null
		? null
		: { lastId: Number(found.last_id), rows: Number(found.held) };
}

/** Rows of a stretch whose texts are to go, locked so that nobody changes them meanwhile. */
export async function lockExpiredTexts(
	tx: QueryRunner,
	table: TextTable,
	{ groupId, after, before }: Omit<TextStretch, "limit">,
	lastId: number,
): Promise<ExpiredText[]> {
	const { extras, hasText } = TABLES[table];
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, ${hasText} AS has_text, CAST(${extras} AS CHAR) AS extras FROM ${table}
		WHERE group_id=? AND message_id>? AND message_id<=? AND sent_at<? AND content_hash<>${TEXTLESS_DIGEST}
		ORDER BY message_id FOR UPDATE`,
		[groupId, after, lastId, before],
	);
	return rows.map((row) => ({
		messageId: Number(row.id),
		hasText: Number(row.has_text) === 1,
		extras: row.extras === null ? null : String(row.extras),
	}));
}

/** Removes the texts of these rows and puts what may be kept in the place of what stood beside them. */
export async function clearTexts(
	tx: QueryRunner,
	table: TextTable,
	groupId: number,
	rows: readonly Pick<ExpiredText, "messageId" | "extras">[],
): Promise<void> {
	if (rows.length === 0) return;
	const { extras, clear } = TABLES[table];
	const kept = rows.flatMap((row) =>
		row.extras === null ? [] : [`WHEN ${row.messageId} THEN ${sqlString(row.extras)}`],
	);
	const left = kept.length === 0 ? "NULL" : `CASE message_id ${kept.join(" ")} ELSE NULL END`;
	const ids = rows.map(({ messageId }) => messageId).join(",");
	await tx.pool.query(
		`UPDATE ${table} SET ${clear}${extras}=${left},content_hash=${TEXTLESS_DIGEST} WHERE group_id=${groupId} AND message_id IN (${ids})`,
	);
}
