import type { MessageKind } from "../../domain/message";
import type { RawObject } from "./raw-value";

const MEDIA_KINDS = new Map<unknown, MessageKind>([
	["sticker", "sticker"],
	["video_message", "video_note"],
	["voice_message", "voice"],
	["animation", "animation"],
	["video_file", "video"],
	["audio_file", "audio"],
	["story", "story"],
]);

/** A field whose presence tells the kind, the first that is there winning. */
const FIELD_KINDS: readonly (readonly [string, MessageKind])[] = [
	["photo", "photo"],
	["file", "document"],
	["poll", "poll"],
	["location_information", "location"],
	["place_name", "location"],
	["contact_information", "contact"],
	["game_title", "game"],
	["invoice_information", "invoice"],
	["story", "story"],
];

/** What a message mainly carries. One without text and without known content is `other`, never `text`. */
export function toMessageKind(raw: RawObject, text: string): MessageKind {
	if (raw.media_type !== undefined) return MEDIA_KINDS.get(raw.media_type) ?? "other";
	for (const [field, kind] of FIELD_KINDS) {
		if (raw[field] !== undefined) return kind;
	}
	return text === "" ? "other" : "text";
}
