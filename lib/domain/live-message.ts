import type { HistoryEntry } from "./message";

/** How to fetch a file's bytes; opaque to everything but the adapter. References go stale and are never stored for good. */
export interface FileRef {
	readonly kind: "photo" | "document" | "chat_photo";
	/** Telegram's own id of the file: the same file has the same id in every message. */
	readonly fileId: string;
	readonly accessHash: string;
	/** Base64 `file_reference`. */
	readonly reference: string;
	readonly dc: number;
	/** Thumbnail type of the size to take; `""` for the document itself. */
	readonly size: string;
	readonly bytes: number | null;
	readonly mimeType: string | null;
}

/** A message or service row as live Telegram gives it: the domain entry and what an export cannot know. */
export interface LiveMessage {
	/** In the same words an export uses, so that both become the same row. Time is always UTC. */
	readonly entry: HistoryEntry;
	/** Forum topic; 1 is General. `null`: the chat is no forum. */
	readonly topicId: number | null;
	readonly views: number | null;
	readonly forwards: number | null;
	/** Answers in its thread. */
	readonly replies: number | null;
	/** Telegram says of itself that the edit changed reactions or buttons only. */
	readonly isEditHidden: boolean;
	readonly file: FileRef | null;
}
