import type { Peer } from "./member";
import type { PeerId } from "./peer-id";
import type { Reaction } from "./reaction";

/** What a message mainly carries; `other` is content this version does not know by name. */
export const MESSAGE_KINDS = [
	"text",
	"photo",
	"video",
	"video_note",
	"voice",
	"audio",
	"animation",
	"sticker",
	"document",
	"poll",
	"location",
	"contact",
	"game",
	"invoice",
	"story",
	"other",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A styled span of the text. `offset` and `length` count UTF-16 code units of `Message.text`. */
export interface TextEntity {
	/** Telegram Desktop's name: `bold`, `link`, `text_link`, `mention`, `hashtag`, `code`, `custom_emoji`, … */
	readonly type: string;
	readonly offset: number;
	readonly length: number;
	/** `text_link` target, `mention_name` user id, `custom_emoji` document id, `pre` language. */
	readonly value?: string;
}

export interface PollAnswer {
	readonly text: string;
	readonly votes: number;
	readonly chosen: boolean;
}

export interface Poll {
	readonly question: string;
	readonly closed: boolean | null;
	/** `null`: the source hides the tally. */
	readonly totalVotes: number | null;
	readonly answers: readonly PollAnswer[];
}

/** What is known of an attached file; the bytes themselves are never read. */
export interface MediaInfo {
	readonly fileName?: string;
	readonly mimeType?: string;
	readonly durationSeconds?: number;
	readonly width?: number;
	readonly height?: number;
	readonly sizeBytes?: number;
	readonly stickerEmoji?: string;
}

/** A user message, as any source (export or live Telegram) reports it. */
export interface Message {
	readonly messageId: number;
	readonly sentAt: Date;
	/** `null`: the source gives no sender at all. */
	readonly sender: Peer | null;
	readonly kind: MessageKind;
	readonly text: string;
	readonly entities: readonly TextEntity[];
	/** The id it replies to exactly as the source says: a message, or a forum topic's root. */
	readonly replyToId: number | null;
	/** Set when the replied-to message is in another chat: it has no target here. */
	readonly replyToOtherChat: boolean;
	/** The source's own edit mark. Unreliable: a first reaction sets it too. */
	readonly editedAt: Date | null;
	/** Display name of the original author; `""` when hidden; `null`: not a forward. */
	readonly forwardedFrom: string | null;
	/** `@name` of the inline bot that composed it. */
	readonly viaBot: string | null;
	/** Telegram's own album id where the source knows it. */
	readonly groupedId: string | null;
	readonly poll: Poll | null;
	readonly media: MediaInfo | null;
	/** `null`: the source cannot show reactions (old schema); `[]`: it can and there are none. */
	readonly reactions: readonly Reaction[] | null;
}

/** A service row: something happened in the chat that is not a message. `action` keeps Telegram Desktop's name. */
export interface ServiceMessage {
	readonly messageId: number;
	readonly sentAt: Date;
	readonly action: string;
	/** `null`: the source hides who acted. */
	readonly actor: Peer | null;
	/** People acted on (`invite_members`, `remove_members`); `null` entries are people the source hides. */
	readonly members: readonly (ServiceMember | null)[];
	/** New title, topic title, … */
	readonly title: string | null;
	/** The message a pin or similar refers to. */
	readonly targetMessageId: number | null;
	/** Who invited by link, as the source names it. */
	readonly inviter: string | null;
}

/** A person named in a service row; exports often give a name without an id. */
export interface ServiceMember {
	readonly peerId: PeerId | null;
	readonly name: string;
}

/** One entry of a chat's history. `isTimeTrusted`: the source gives UTC, not only the exporter's local clock. */
export type HistoryEntry =
	| { readonly type: "message"; readonly isTimeTrusted: boolean; readonly message: Message }
	| { readonly type: "service"; readonly isTimeTrusted: boolean; readonly service: ServiceMessage };
