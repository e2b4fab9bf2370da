import type { QueryRunner } from "@/db/client";
import type { MessageRow } from "@/db/history-row";
import { type AlbumItem, findAlbumItems, setAlbum } from "@/db/queries/albums";

/** An album's items are sent at once, but others may write in between. */
const NEIGHBOUR_IDS = 50;

/**
 * Gives the items of albums that reach into these rows one album, that of its first item: pages cut albums in two, and
 * updates bring them one by one.
 */
export async function linkAlbums(tx: QueryRunner, groupId: number, rows: readonly MessageRow[]): Promise<void> {
	const ids = rows.filter((row) => row.albumId !== null).map((row) => row.messageId);
	if (ids.length === 0) return;
	const [from, to] = [Math.min(...ids) - NEIGHBOUR_IDS, Math.max(...ids) + NEIGHBOUR_IDS];
	const albums = new Map<string, AlbumItem[]>();
	for (const item of await findAlbumItems(tx, groupId, from, to)) {
		albums.set(item.groupedId, [...(albums.get(item.groupedId) ?? []), item]);
	}
	for (const items of albums.values()) {
		const first = Math.min(...items.map(({ messageId, albumId }) => Math.min(messageId, albumId ?? messageId)));
		const moved = items.filter(({ albumId }) => albumId !== first);
		await setAlbum(
			tx,
			groupId,
			moved.map(({ messageId }) => messageId),
			first,
		);
	}
}
