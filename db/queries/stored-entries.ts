import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import type { StoredEntry } from "../history-row";

type Row = [number, number, number | null, number, number, number, number | null, number, number | null] &
	RowDataPacket[];

/** A range is read instead of a list of ids while it is at most this many times wider than the list is long. */
const RANGE_SPREAD_MAX = 4;

/** What is stored of these messages, by id. `ids` ascending. */
export async function findStoredMessages(
	tx: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<Map<number, StoredEntry>> {
	const columns =
		"message_id,content_hash,reactions_hash,is_time_trusted,is_live,deleted_at IS NOT NULL,sender_id,sender_kind,UNIX_TIMESTAMP(edited_at)";
	return read(
		tx,
		`SELECT ${columns} FROM messages WHERE group_id=${groupId} AND ${idsWithin(ids)} ORDER BY message_id`,
	);
}

/** What is stored of these service rows, by id. `ids` ascending. */
export async function findStoredServiceMessages(
	tx: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<Map<number, StoredEntry>> {
	const columns = "message_id,content_hash,NULL,is_time_trusted,is_live,deleted_at IS NOT NULL,actor_id,0,NULL";
	const where = `group_id=${groupId} AND ${idsWithin(ids)}`;
	return read(tx, `SELECT ${columns} FROM service_messages WHERE ${where} ORDER BY message_id`);
}

/** Stored texts of these messages, by id. */
export async function findStoredTexts(
	tx: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<Map<number, string>> {
	if (ids.length === 0) return new Map();
	const where = `group_id=${groupId} AND message_id IN (${ids.join(",")})`;
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, text FROM messages WHERE ${where} ORDER BY message_id`,
	);
	return new Map(rows.map((row) => [Number(row.id), String(row.text)]));
}

async function read(tx: QueryRunner, sql: string): Promise<Map<number, StoredEntry>> {
	const [rows] = await tx.pool.query<Row[]>({ sql, rowsAsArray: true });
	const found = new Map<number, StoredEntry>();
	for (const [
		id,
		contentHash,
		reactionsHash,
		isTimeTrusted,
		isLive,
		isDeleted,
		senderId,
		senderKind,
		editedAt,
	] of rows) {
		found.set(id, {
			contentHash,
			reactionsHash,
			isTimeTrusted: isTimeTrusted === 1,
			isLive: isLive === 1,
			isDeleted: isDeleted === 1,
			senderId,
			senderKind,
			editedAt,
		});
	}
	return found;
}

/** Condition for ascending ids. Neighbouring ids read fastest as a range of the clustered key. */
function idsWithin(ids: readonly number[]): string {
	const first = ids[0] ?? 0;
	const last = ids.at(-1) ?? 0;
	if (last - first < ids.length * RANGE_SPREAD_MAX) return `message_id BETWEEN ${first} AND ${last}`;
	return `message_id IN (${ids.join(",")})`;
}
