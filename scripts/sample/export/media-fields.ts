import type { Random } from "../random";
import type { Draft } from "../stage/draft";
import { PHOTO_NOT_INCLUDED } from "../stage/open-house";

/** The media keys of a message, in Telegram Desktop's order; none for plain text. */
export function mediaFields(draft: Draft, random: Random): Record<string, unknown> {
	const { notes } = draft;
	if (notes.fileName !== undefined) return documentFields(notes.fileName, random);
	if (notes.photos !== undefined) return photoFields(random);
	if (notes.sticker !== undefined) return stickerFields(notes.sticker, random);
	if (notes.voiceSeconds !== undefined) return voiceFields(notes.voiceSeconds, random);
	if (notes.videoSeconds !== undefined) return videoFields("video_file", notes.videoSeconds, random);
	if (notes.isGif === true) return videoFields("animation", random.int(2, 6), random);
	return notes.poll === undefined ? {} : pollFields(draft, random);
}

function photoFields(random: Random): Record<string, unknown> {
	const isUpright = random.chance(0.6);
	const [long, short] = [1280, random.pick([720, 853, 960, 1024])];
	return {
		photo: PHOTO_NOT_INCLUDED,
		photo_file_size: random.int(48_000, 320_000),
		width: isUpright ? short : long,
		height: isUpright ? long : short,
	};
}

function documentFields(fileName: string, random: Random): Record<string, unknown> {
	return {
		file: PHOTO_NOT_INCLUDED,
		file_name: fileName,
		file_size: random.int(40_000, 2_400_000),
		mime_type: "application/pdf",
	};
}

function stickerFields(emoji: string, random: Random): Record<string, unknown> {
	return {
		file: PHOTO_NOT_INCLUDED,
		file_name: "sticker.webp",
		file_size: random.int(9000, 60_000),
		thumbnail: PHOTO_NOT_INCLUDED,
		thumbnail_file_size: random.int(3000, 9000),
		media_type: "sticker",
		sticker_emoji: emoji,
		mime_type: "image/webp",
		width: 512,
		height: 512,
	};
}

function voiceFields(seconds: number, random: Random): Record<string, unknown> {
	return {
		file: PHOTO_NOT_INCLUDED,
		file_size: seconds * random.int(3600, 4400),
		media_type: "voice_message",
		mime_type: "audio/ogg",
		duration_seconds: seconds,
	};
}

function videoFields(mediaType: string, seconds: number, random: Random): Record<string, unknown> {
	return {
		file: PHOTO_NOT_INCLUDED,
		file_name: mediaType === "animation" ? "animation.mp4" : `video_${random.int(1000, 9999)}.mp4`,
		file_size: seconds * random.int(90_000, 400_000),
		thumbnail: PHOTO_NOT_INCLUDED,
		thumbnail_file_size: random.int(3000, 12_000),
		media_type: mediaType,
		mime_type: "video/mp4",
		duration_seconds: seconds,
		width: mediaType === "animation" ? 480 : 1280,
		height: mediaType === "animation" ? 270 : 720,
	};
}

function pollFields(draft: Draft, random: Random): Record<string, unknown> {
	const poll = draft.notes.poll;
	const answers = (poll?.answers ?? []).map(({ text, share }) => ({
		text,
		voters: Math.max(0, share + random.int(-1, 1)),
		chosen: false,
	}));
	const total = answers.reduce((sum, { voters }) => sum + voters, 0);
	return { poll: { question: poll?.question ?? "", closed: poll?.isClosed ?? false, total_voters: total, answers } };
}
