import type { MediaInfo, MessageKind, Poll } from "../../domain/message";
import type { HtmlMedia, HtmlPoll, HtmlRow } from "./html-row";

/** Attachments drawn in the page, by the first class of their block. */
const DRAWN: Readonly<Record<string, MessageKind>> = {
	photo_wrap: "photo",
	sticker_wrap: "sticker",
	animated_wrap: "animation",
	video_file_wrap: "video",
};

/** Attachments shown as a card, by the `media_…` class of their block. */
const CARDS: Readonly<Record<string, MessageKind>> = {
	media_photo: "photo",
	media_video: "video",
	media_voice_message: "voice",
	media_audio_file: "audio",
	media_file: "document",
	media_contact: "contact",
	media_location: "location",
	media_live_location: "location",
	media_venue: "location",
	media_game: "game",
	media_invoice: "invoice",
	media_story: "story",
};

/** Cards share a class among kinds; their title tells them apart. */
const TITLES: Readonly<Record<string, MessageKind>> = {
	Sticker: "sticker",
	Animation: "animation",
	"Video message": "video_note",
};

/** What a row mainly carries. */
export function toHtmlKind(row: HtmlRow): MessageKind {
	if (row.poll !== null) return row.poll.details === "To-do List" ? "other" : "poll";
	if (row.media !== null) return kindOfMedia(row.media);
	return row.text === null || row.text.text === "" ? "other" : "text";
}

function kindOfMedia(media: HtmlMedia): MessageKind {
	const classes = media.classes.split(" ");
	const drawn = DRAWN[classes[0] ?? ""];
	if (drawn !== undefined) return drawn;
	const card = classes.find((name) => name.startsWith("media_")) ?? "";
	const kind = CARDS[card] ?? "other";
	return kind === "photo" || kind === "video" ? (TITLES[media.title] ?? kind) : kind;
}

/** What the page shows of the attached file; sizes are rounded there and therefore left out. */
export function toHtmlMediaInfo(media: HtmlMedia | null, kind: MessageKind): MediaInfo | null {
	if (media === null) return null;
	const info: { -readonly [Key in keyof MediaInfo]: MediaInfo[Key] } = {};
	const duration = /^(?:(\d+):)?(\d{1,2}):(\d{2})(?:,|$)/.exec(media.status);
	const size = /^(\d+)×(\d+)/.exec(media.status);
	const fileName = kind === "document" ? media.title : baseName(media.href);
	if (fileName !== "") info.fileName = fileName;
	if (duration !== null) {
		info.durationSeconds = Number(duration[1] ?? 0) * 3600 + Number(duration[2]) * 60 + Number(duration[3]);
	}
	if (size !== null) Object.assign(info, { width: Number(size[1]), height: Number(size[2]) });
	if (kind === "sticker" && media.status !== "") info.stickerEmoji = media.status.split(",", 1)[0] ?? media.status;
	return info;
}

/** A poll as the page draws it. */
export function toHtmlPoll(poll: HtmlPoll | null): Poll | null {
	if (poll === null || poll.details === "To-do List") return null;
	return {
		question: poll.question,
		closed: poll.details === "Final results",
		totalVotes: poll.total === "" ? null : votesOf(poll.total),
		answers: poll.answers.map(({ text, votes }) => ({
			text,
			votes: votesOf(votes),
			chosen: votes.includes("chosen vote"),
		})),
	};
}

/** `28 votes, chosen vote` → 28; `No votes` and nothing → 0. */
function votesOf(text: string): number {
	return Number(/^\d+/.exec(text)?.[0] ?? 0);
}

function baseName(href: string | null): string {
	if (href === null || /^[a-z]+:/i.test(href)) return "";
	return href.slice(href.lastIndexOf("/") + 1);
}
