import type { RoomHandle } from "../../telegram-server/world/handles/room-handle";

/** What is stored of a message, as far as the world decides it. */
export interface WorldRow {
	readonly id: number;
	readonly text: string;
	readonly reactions: number;
}

/** Messages of a room that are there, in the words of `storedMessages`. */
export function worldRows(room: RoomHandle, idShift = 0): WorldRow[] {
	return room.messages
		.filter(({ action }) => action === null)
		.map(({ id, text, reactions }) => ({ id: id + idShift, text, reactions: reactions?.length ?? 0 }));
}
