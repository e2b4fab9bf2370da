import type { RowDataPacket } from "mysql2/promise";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/message";
import { LIKE_ESCAPE, likePattern } from "@/lib/text/search/like-pattern";
import type { QueryRunner } from "../client";
import { TEXTLESS_DIGEST } from "../history-row";
import { sqlDateTime, sqlString } from "../sql-literal";

/** Makes case and accents alike, sign by sign: the quickest such collation, and both servers have it. */
const COLLATION = "utf8mb4_general_ci";

/** Which messages are looked through. */
export interface SearchFilter {
	readonly groupId: number;
	/** Folded; all of them. */
	readonly words: readonly string[];
	/** Any of them; empty: nobody. `null`: whoever wrote it. */
	readonly senderIds: readonly number[] | null;
	readonly topicIds: readonly number[] | null;
	readonly kind: MessageKind | null;
	/** Bit of a label. */
	readonly labelBit: number | null;
	/** `[from, to)`. */
	readonly from: Date | null;
	readonly to: Date | null;
}

/** A message the database takes for a hit. */
export interface SearchCandidate {
	readonly messageId: number;
	readonly text: string;
}

/** Smallest and largest message number there can be a hit at; `null`: there is no message in that time. */
export async function findSearchBounds(
	db: QueryRunner,
	{ groupId, from, to }: Pick<SearchFilter, "groupId" | "from" | "to">,
): Promise<{ readonly first: number; readonly last: number } | null> {
	const isTimed = from !== null || to !== null;
	const time = `${from === null ? "" : ` AND sent_at>=${sqlDateTime(from)}`}${to === null ? "" : ` AND sent_at<${sqlDateTime(to)}`}`;
	// Without a time both ends are read from the key; with one, the time index holds all that is needed.
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT MIN(message_id) AS first, MAX(message_id) AS last
		FROM messages${isTimed ? " FORCE INDEX (ix_time)" : ""} WHERE group_id=${Number(groupId)}${time}`,
	);
	const row = rows[0];
	return row === undefined || row.first === null ? null : { first: Number(row.first), last: Number(row.last) };
}

/** Messages numbered `first` to `last` that may be hits, newest first, at most `most`. */
export async function findSearchCandidates(
	db: QueryRunner,
	filter: SearchFilter,
	range: { readonly first: number; readonly last: number },
	most: number,
): Promise<SearchCandidate[]> {
	const [rows] = await db.pool.query<([number, string] & RowDataPacket[])[]>({
		sql: `SELECT m.message_id, ${filter.words.length === 0 ? "''" : "m.text"} FROM messages AS m FORCE INDEX (PRIMARY)
			WHERE m.group_id=${Number(filter.groupId)} AND m.message_id BETWEEN ${Number(range.first)} AND ${Number(range.last)}
			${conditionsOf(filter)} ORDER BY m.message_id DESC LIMIT ${Number(most)}`,
		rowsAsArray: true,
	});
	return rows.map(([messageId, text]) => ({ messageId, text }));
}

/** When the message that follows a number was sent; `null`: none does. */
export async function findSentAtFrom(db: QueryRunner, groupId: number, messageId: number): Promise<Date | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT sent_at FROM messages WHERE group_id=? AND message_id>=? ORDER BY message_id LIMIT 1",
		[groupId, messageId],
	);
	return (rows[0]?.sent_at as Date | undefined) ?? null;
}

function conditionsOf({ words, senderIds, topicIds, kind, labelBit, from, to }: SearchFilter): string {
	const all: string[] = [];
	if (senderIds !== null) all.push(within("m.sender_id", senderIds));
	if (topicIds !== null) all.push(within("m.topic_id", topicIds));
	if (kind !== null) all.push(`m.kind=${MESSAGE_KINDS.indexOf(kind)}`);
	if (labelBit !== null) all.push(`(m.labels & ${Number(labelBit)})<>0`);
	if (from !== null) all.push(`m.sent_at>=${sqlDateTime(from)}`);
	if (to !== null) all.push(`m.sent_at<${sqlDateTime(to)}`);
	// What is not shown is not found either.
	if (words.length > 0) all.push("m.deleted_at IS NULL", `m.content_hash<>${TEXTLESS_DIGEST}`);
	for (const word of words) {
		all.push(`m.text COLLATE ${COLLATION} LIKE ${sqlString(likePattern(word))} ESCAPE '${LIKE_ESCAPE}'`);
	}
	return all.map((condition) => ` AND ${condition}`).join("");
}

function within(column: string, ids: readonly number[]): string {
	return ids.length === 0 ? "FALSE" : `${column} IN (${ids.map(Number).join(",")})`;
}
