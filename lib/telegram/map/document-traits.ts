import type { Api } from "telegram/tl/index.js";
import type { MediaInfo, MessageKind } from "../../domain/message";

interface Traits {
	fileName?: string;
	stickerEmoji?: string;
	durationSeconds?: number;
	width?: number;
	height?: number;
	isSticker?: boolean;
	isRound?: boolean;
	isVoice?: boolean;
	isAnimated?: boolean;
	isVideo?: boolean;
	isAudio?: boolean;
}

/** Kind and facts of a document; the order of the kinds is Telegram Desktop's. */
export function readDocument(document: Api.Document): { kind: MessageKind; info: MediaInfo } {
	const traits: Traits = {};
	for (const attribute of document.attributes) note(traits, attribute);
	const { fileName, stickerEmoji, durationSeconds, width, height } = traits;
	return {
		kind: kindOf(traits),
		info: {
			...(fileName && { fileName }),
			...(document.mimeType && { mimeType: document.mimeType }),
			...(stickerEmoji && { stickerEmoji }),
			sizeBytes: document.size.toJSNumber(),
			...(durationSeconds && { durationSeconds }),
			...(width && height && { width, height }),
		},
	};
}

function note(traits: Traits, attribute: Api.TypeDocumentAttribute): void {
	switch (attribute.className) {
		case "DocumentAttributeImageSize":
			Object.assign(traits, { width: attribute.w, height: attribute.h });
			return;
		case "DocumentAttributeAnimated":
			traits.isAnimated = true;
			return;
		case "DocumentAttributeSticker":
		case "DocumentAttributeCustomEmoji":
			Object.assign(traits, { isSticker: true, stickerEmoji: attribute.alt });
			return;
		case "DocumentAttributeVideo":
			Object.assign(traits, { width: attribute.w, height: attribute.h });
			traits.durationSeconds = Math.trunc(attribute.duration);
			traits[attribute.roundMessage === true ? "isRound" : "isVideo"] = true;
			return;
		case "DocumentAttributeAudio":
			traits.durationSeconds = attribute.duration;
			traits[attribute.voice === true ? "isVoice" : "isAudio"] = true;
			return;
		case "DocumentAttributeFilename":
			traits.fileName = attribute.fileName;
			return;
		case "DocumentAttributeHasStickers":
			return;
	}
}

function kindOf(traits: Traits): MessageKind {
	if (traits.isSticker) return "sticker";
	if (traits.isRound) return "video_note";
	if (traits.isVoice) return "voice";
	if (traits.isAnimated) return "animation";
	if (traits.isVideo) return "video";
	return traits.isAudio ? "audio" : "document";
}
