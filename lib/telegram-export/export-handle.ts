import type { EntryBatch, ExportedChat, OffsetSighting } from "../domain/export-source";
import type { ReadOptions } from "./read-options";

/** An opened export: its chats are listed, their messages are read on demand. Close it when done. */
export interface ExportHandle {
	readonly format: "json" | "html";
	readonly chats: readonly ExportedChat[];
	/** True when nothing in the export shows UTC: a zone must be given to {@link read}. */
	readonly needsTimeZone: boolean;
	/** Offsets of the exporter's clock seen so far; complete once a chat was read to its end. */
	offsets(): readonly OffsetSighting[];
	/**
	 * Entries of one of {@link chats}, in the order of the source. May be called again, also for another chat.
	 *
	 * @throws AppError `invalid` with file and place where the source breaks off, after everything before it; the
	 * signal's reason when aborted.
	 */
	read(chat: ExportedChat, options: ReadOptions): AsyncGenerator<EntryBatch>;
	close(): Promise<void>;
}
