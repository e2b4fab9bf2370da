import type { MediaInfo } from "../../domain/message";
import { asName, asSize, type RawObject } from "./raw-value";

/** What the row says of its file; `null` when it has none. */
export function toMediaInfo(raw: RawObject): MediaInfo | null {
	if (raw.file === undefined && raw.photo === undefined) return null;
	const info: { -readonly [Key in keyof MediaInfo]: MediaInfo[Key] } = {};
	const fileName = asName(raw.file_name) ?? baseName(raw.file);
	const mimeType = asName(raw.mime_type);
	const stickerEmoji = asName(raw.sticker_emoji);
	const sizeBytes = asSize(raw.file_size ?? raw.photo_file_size);
	const durationSeconds = asSize(raw.duration_seconds);
	const width = asSize(raw.width);
	const height = asSize(raw.height);
	if (fileName !== null) info.fileName = fileName;
	if (mimeType !== null) info.mimeType = mimeType;
	if (stickerEmoji !== null) info.stickerEmoji = stickerEmoji;
	if (sizeBytes !== undefined) info.sizeBytes = sizeBytes;
	if (durationSeconds !== undefined) info.durationSeconds = durationSeconds;
	if (width !== undefined) info.width = width;
	if (height !== undefined) info.height = height;
	return info;
}

/** Old exports have no `file_name`, only a path, or a sentence in brackets when the file was left out. */
function baseName(path: unknown): string | null {
	const text = asName(path);
	if (text === null || text.startsWith("(")) return null;
	return text.slice(text.lastIndexOf("/") + 1);
}
