/** One readable file of an export, wherever it lies: on disk or inside an archive. */
export interface ExportFile {
	/** As the person named it: `backup/result.json`, `export.zip!/chats/chat_01/messages.html`. */
	readonly path: string;
	/** `path` without the last part: pages of one chat share it. */
	readonly folder: string;
	/** Last part of `path`. */
	readonly name: string;
	/** The path the person gave that led here. */
	readonly givenAs: string;
	/** Unpacked size in bytes. */
	readonly bytes: number;
	/** The bytes in order. A chunk is only valid until the next one is asked for. */
	readonly chunks: () => AsyncGenerator<Buffer>;
}

/** Splits a path with `/` or the platform's separator into folder and name. */
export function splitPath(path: string): { folder: string; name: string } {
	const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
	return cut < 0 ? { folder: "", name: path } : { folder: path.slice(0, cut), name: path.slice(cut + 1) };
}
