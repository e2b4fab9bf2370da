import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** A stored item of an album. */
export interface AlbumItem {
	readonly messageId: number;
	readonly groupedId: string;
	readonly albumId: number | null;
}

/** Items stored between two ids (both included) that Telegram put into albums. */
export async function findAlbumItems(
	tx: QueryRunner,
	groupId: number,
	fromId: number,
	toId: number,
): Promise<AlbumItem[]> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, album_id AS album, JSON_UNQUOTE(JSON_EXTRACT(extras, '$.groupedId')) AS grouped
		FROM messages WHERE group_id=? AND message_id BETWEEN ? AND ? AND extras LIKE '%"groupedId"%' ORDER BY message_id`,
		[groupId, fromId, toId],
	);
	return rows.map((row) => ({
		messageId: Number(row.id),
		groupedId: String(row.grouped),
		albumId: row.album === null ? null : Number(row.album),
	}));
}

/** Puts messages into the album that begins with `albumId`. */
export async function setAlbum(
	tx: QueryRunner,
	groupId: number,
	messageIds: readonly number[],
	albumId: number,
): Promise<void> {
	if (messageIds.length === 0) return;
	await tx.pool.query(
		`UPDATE messages SET album_id=? WHERE group_id=? AND message_id IN (${messageIds.map(Number).join(",")})`,
		[albumId, groupId],
	);
}
