import type { Api } from "telegram/tl/index.js";
import type { FileRef } from "../../domain/live-message";
import type { MediaInfo, MessageKind, Poll } from "../../domain/message";
import { readDocument } from "./document-traits";
import { largestSize } from "./largest-size";
import { toDecimal } from "./long";
import { toPoll } from "./to-poll";

/** What a message carries. `kind` is `null` where nothing but the text counts: no media, or a link preview. */
export interface Carried {
	readonly kind: MessageKind | null;
	readonly info: MediaInfo | null;
	readonly file: FileRef | null;
	readonly poll: Poll | null;
}

const NOTHING: Carried = { kind: null, info: null, file: null, poll: null };

export function toCarried(media: Api.TypeMessageMedia | undefined): Carried {
	switch (media?.className) {
		case undefined:
		case "MessageMediaEmpty":
		case "MessageMediaWebPage":
			return NOTHING;
		case "MessageMediaPhoto":
			return toPhoto(media.photo);
		case "MessageMediaDocument":
			return toDocument(media.document);
		case "MessageMediaPoll":
			return { ...NOTHING, kind: "poll", poll: toPoll(media) };
		case "MessageMediaGeo":
		case "MessageMediaGeoLive":
		case "MessageMediaVenue":
			return { ...NOTHING, kind: "location" };
		case "MessageMediaContact":
			return { ...NOTHING, kind: "contact" };
		case "MessageMediaGame":
			return { ...NOTHING, kind: "game" };
		case "MessageMediaInvoice":
			return { ...NOTHING, kind: "invoice" };
		case "MessageMediaStory":
			return { ...NOTHING, kind: "story" };
		case "MessageMediaUnsupported":
			return { ...NOTHING, kind: "other" };
		// Dice, giveaways, paid media and whatever comes: an export shows their text alone.
		default:
			return NOTHING;
	}
}

/** A photo whose bytes have expired keeps its kind. */
function toPhoto(photo: Api.TypePhoto | undefined): Carried {
	const size = photo?.className === "Photo" ? largestSize(photo.sizes) : null;
	if (photo?.className !== "Photo" || size === null) return { ...NOTHING, kind: "photo", info: {} };
	const { type, width, height, bytes } = size;
	const info = { width, height, ...(bytes !== null && { sizeBytes: bytes }) };
	const file = { ...toFileRef(photo), kind: "photo" as const, size: type, bytes, mimeType: "image/jpeg" };
	return { ...NOTHING, kind: "photo", info, file };
}

function toDocument(document: Api.TypeDocument | undefined): Carried {
	if (document?.className !== "Document") return { ...NOTHING, kind: "document", info: {} };
	const { kind, info } = readDocument(document);
	const bytes = document.size.toJSNumber();
	const file = { ...toFileRef(document), kind: "document" as const, size: "", bytes, mimeType: document.mimeType };
	return { ...NOTHING, kind, info, file };
}

function toFileRef(file: Api.Photo | Api.Document) {
	return {
		fileId: toDecimal(file.id),
		accessHash: toDecimal(file.accessHash),
		reference: file.fileReference.toString("base64"),
		dc: file.dcId,
	};
}
