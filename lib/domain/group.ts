import type { ChatKind } from "./chat";
import type { ChatId } from "./peer-id";

/** Where a group's zone comes from: proven by a source, chosen by a person, or this machine's own for want of better. */
export type ZoneSource = "evidence" | "asked" | "default";

/** A chat this workspace tracks, with its settings: what people call "the group". */
export interface Group {
	/** Our own small number; leads every key. */
	readonly groupId: number;
	readonly chatId: ChatId;
	/** `title`: the chat came without an id, so one was derived from its title. */
	readonly idSource: "telegram" | "title";
	readonly slug: string;
	readonly title: string;
	readonly kind: ChatKind;
	/** IANA name or fixed offset (`+04:00`). */
	readonly zone: string;
	readonly zoneSource: ZoneSource;
	/** Language of its recaps: `en` or `ru`. */
	readonly locale: string;
	/** `null`: no source says. */
	readonly isPublic: boolean | null;
	readonly createdAt: Date;
}

/** A group as lists show it. */
export interface GroupSummary extends Group {
	/** The id Telegram Desktop prints; `null` for chats known by title only. */
	readonly telegramId: number | null;
	/** User messages held, of all sender kinds. */
	readonly messages: number;
	/** First and last message held; `null` when there is none. */
	readonly firstMessageAt: Date | null;
	readonly lastMessageAt: Date | null;
}
