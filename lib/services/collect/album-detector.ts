import type { MessageRow } from "@/db/history-row";
import { MESSAGE_KINDS, type Message, type MessageKind } from "@/lib/domain/message";

/** Telegram sends at most ten items as one album. */
const ITEMS_MAX = 10;
/** Items of an album are stamped in the same second, give or take one. */
const SPREAD_MS = 1_000;

/** What may share an album: pictures and films mix, files and music only among themselves. */
const FAMILIES = new Map<MessageKind, string>([
	["photo", "visual"],
	["video", "visual"],
	["document", "document"],
	["audio", "audio"],
]);

/**
 * Finds albums in history read in order and gives their rows one `albumId`, that of the first. Desktop exports do not
 * name albums: they are media with neighbouring ids from one author within a second, at most one of them captioned.
 */
export class AlbumDetector {
	#run: { readonly row: MessageRow; readonly message: Message }[] = [];

	/** How many of the latest rows may still become part of an album: those must not be stored yet. */
	get openRows(): number {
		return this.#run.length;
	}

	/** Looks at the next message; everything else between messages must be reported with {@link interrupt}. */
	see(row: MessageRow, message: Message): void {
		if (this.#continues(row, message)) {
			this.#run.push({ row, message });
			const first = this.#run[0]?.row;
			if (first === undefined) return;
			first.albumId = first.messageId;
			row.albumId = first.messageId;
			return;
		}
		this.#run = isAlbumKind(row) || message.groupedId !== null ? [{ row, message }] : [];
	}

	interrupt(): void {
		this.#run = [];
	}

	#continues(row: MessageRow, message: Message): boolean {
		const first = this.#run[0];
		const last = this.#run.at(-1);
		if (first === undefined || last === undefined || this.#run.length === ITEMS_MAX) return false;
		if (message.groupedId !== null || first.message.groupedId !== null) {
			return message.groupedId === first.message.groupedId;
		}
		return (
			row.messageId === last.row.messageId + 1 &&
			row.senderId === first.row.senderId &&
			Math.abs(row.sentAt.getTime() - first.row.sentAt.getTime()) <= SPREAD_MS &&
			familyOf(row) !== undefined &&
			familyOf(row) === familyOf(first.row) &&
			row.isForward === first.row.isForward &&
			(row.text === "" || this.#run.every((item) => item.row.text === ""))
		);
	}
}

function isAlbumKind(row: MessageRow): boolean {
	return familyOf(row) !== undefined;
}

function familyOf(row: MessageRow): string | undefined {
	const kind = MESSAGE_KINDS[row.kind];
	return kind === undefined ? undefined : FAMILIES.get(kind);
}
