/** What an export may cost to read. Every bound turns a hostile file into one clear error. */
export interface ExportLimits {
	/** Bytes of one JSON message, or characters of one HTML message. Real ones stay below 100 kB. */
	readonly elementBytes: number;
	/** Nested JSON containers. Telegram Desktop writes at most 9. */
	readonly depth: number;
	/** Entries of a zip's directory. An export with media holds one per file. */
	readonly zipEntries: number;
	/** Declared bytes of all JSON and HTML entries of a zip together. */
	readonly unpackedBytes: number;
	/** Unpacked over packed size of a zip entry above {@link ZIP_RATIO_FLOOR_BYTES}. Exports reach 10 to 30. */
	readonly zipRatio: number;
	/** JSON and HTML files looked at below a folder. */
	readonly folderFiles: number;
	/** Folder levels below the one that was named: `ChatExport/chats/chat_01/messages.html` is 2. */
	readonly folderDepth: number;
}

/** Small entries may be as repetitive as they like: they cannot hurt. */
export const ZIP_RATIO_FLOOR_BYTES = 8 * 1024 * 1024;

export const EXPORT_LIMITS: ExportLimits = {
	elementBytes: 16 * 1024 * 1024,
	depth: 512,
	zipEntries: 500_000,
	unpackedBytes: 64 * 1024 ** 3,
	zipRatio: 200,
	folderFiles: 20_000,
	folderDepth: 4,
};
