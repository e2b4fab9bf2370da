import type { Chat } from "./chat";
import type { HistoryEntry } from "./message";

/** Rows a reader could not use, by named reason; nothing is dropped without being counted here. */
export const SKIP_REASONS = ["no_id", "no_date", "bad_date", "date_separator", "duplicate_id", "not_an_entry"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A chat found in an export, before its messages are read. */
export interface ExportedChat {
	readonly chat: Chat;
	/** Where it was found: `chats`, `left_chats`, the file itself, or HTML folders. */
	readonly place: "single" | "chats" | "left_chats" | "html";
	/** Entries seen while listing; `null` when not counted. */
	readonly entries: number | null;
}

/** A distinct offset of the exporter's clock from UTC and the instants it was seen between. */
export interface OffsetSighting {
	readonly offsetMinutes: number;
	readonly firstAt: Date;
	readonly lastAt: Date;
}

/** How far a read has come; `bytesTotal` is `null` when unknown. Bytes are of the (unpacked) source. */
export interface ReadProgress {
	readonly bytesRead: number;
	readonly bytesTotal: number | null;
	readonly file: string;
}

/** One step of a read: entries in the order of the file, at most a few hundred at a time. */
export interface EntryBatch {
	readonly entries: readonly HistoryEntry[];
	readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
	readonly progress: ReadProgress;
	/** A break in the source (another month's folder): what lies between this batch and the last was not exported. */
	readonly startsNewPart: boolean;
}
