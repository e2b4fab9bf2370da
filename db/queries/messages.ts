import type { QueryRunner } from "../client";
import type { MessageRow, TextReading } from "../history-row";
import { sqlDateTime, sqlString } from "../sql-literal";
import { bulkInsertTuples, takeNew } from "../upsert";

const COLUMNS = [
	"group_id",
	"message_id",
	"sender_id",
	"sender_kind",
	"sent_at",
	"is_time_trusted",
	"is_live",
	"kind",
	"reply_to",
	"topic_id",
	"album_id",
	"is_forward",
	"reactions",
	"words",
	"edited_at",
	"content_hash",
	"reactions_hash",
	"text",
	"labels",
	"label_version",
	"language",
	"extras",
] as const;

/**
 * A row that is already there. A local clock never replaces a stored time; a source that shows no reactions does not
 * wipe them; topic, album and reply are live Telegram's to say, and stay linked otherwise; whatever is seen again is not
 * deleted. Labels belong to the content: seen again with the same, it keeps them, and what a model said with them. Order
 * matters: `is_live` and `content_hash` are compared, then set.
 */
const ON_DUPLICATE = [
	takeNew("sender_id", "sender_kind"),
	"sent_at=IF(VALUES(is_time_trusted),VALUES(sent_at),sent_at)",
	"is_time_trusted=GREATEST(is_time_trusted,VALUES(is_time_trusted))",
	takeNew("kind"),
	`reply_to=${byLive("reply_to", "VALUES(reply_to)")}`,
	`topic_id=${byLive("topic_id", "COALESCE(VALUES(topic_id),topic_id)")}`,
	`album_id=${byLive("album_id", "COALESCE(VALUES(album_id),album_id)")}`,
	"is_live=GREATEST(is_live,VALUES(is_live))",
	takeNew("is_forward"),
	"reactions=COALESCE(VALUES(reactions),reactions)",
	takeNew("words", "edited_at"),
	"deleted_at=NULL",
	...["labels", "label_version", "language"].map(
		(column) => `${column}=IF(content_hash=VALUES(content_hash),${column},VALUES(${column}))`,
	),
	takeNew("content_hash"),
	"reactions_hash=COALESCE(VALUES(reactions_hash),reactions_hash)",
	takeNew("text", "extras"),
].join(",");

/** What live Telegram says, if it says anything now or said it before; else `otherwise`. */
function byLive(column: string, otherwise: string): string {
	return `IF(VALUES(is_live),VALUES(${column}),IF(is_live,${column},${otherwise}))`;
}

/** What is stored of a reading in the message's own row. */
export type StoredReading = Pick<TextReading, "bits" | "version" | "language">;

const UNREAD: StoredReading = { bits: 0, version: 0, language: null };

/** Inserts or updates messages of one group; rows sorted by id. `readings` by message id; a text without one counts as unread. */
export async function upsertMessages(
	tx: QueryRunner,
	groupId: number,
	rows: readonly Omit<MessageRow, "toRead">[],
	readings: ReadonlyMap<number, StoredReading>,
): Promise<void> {
	const target = { table: "messages", columns: COLUMNS, onDuplicate: ON_DUPLICATE };
	await bulkInsertTuples(tx, target, tuplesOf(groupId, rows, readings));
}

function* tuplesOf(
	groupId: number,
	rows: readonly Omit<MessageRow, "toRead">[],
	readings: ReadonlyMap<number, StoredReading>,
): Generator<string> {
	for (const row of rows) yield tupleOf(groupId, row, readings.get(row.messageId) ?? UNREAD);
}

/** In the order of {@link COLUMNS}. A template, because a million of these are rendered. `${null}` reads `null`. */
function tupleOf(groupId: number, row: Omit<MessageRow, "toRead">, read: StoredReading): string {
	const edited = row.editedAt === null ? "null" : sqlDateTime(row.editedAt);
	const extras = row.extras === null ? "null" : sqlString(row.extras);
	return `(${groupId},${row.messageId},${row.senderId},${row.senderKind},${sqlDateTime(row.sentAt)},${row.isTimeTrusted ? 1 : 0},${row.isLive ? 1 : 0},${row.kind},${row.replyTo},${row.topicId},${row.albumId},${row.isForward ? 1 : 0},${row.reactions},${row.words},${edited},${row.contentHash},${row.reactionsHash},${sqlString(row.text)},${read.bits},${read.version},${read.language},${extras})`;
}
