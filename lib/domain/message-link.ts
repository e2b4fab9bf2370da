import { type ChatId, toBareId } from "./peer-id";

/** Marked ids below this are supergroups and channels: only their messages have addresses. */
const CHANNELS_BELOW = -1_000_000_000_000;

/** A chat as far as its messages can be opened in Telegram. */
export interface LinkedChat {
	readonly chatId: ChatId | number;
	/** Without `@`; `null`: it has none, or nobody has seen it. */
	readonly username: string | null;
}

/**
 * Address at which Telegram opens a message; `null` where it has none: in basic groups and private chats, in chats known
 * only by title, and for rows moved in from a basic group (ids below 1). `topicId` puts a forum's topic around it.
 */
export function messageLink(chat: LinkedChat, messageId: number, topicId: number | null = null): string | null {
	const id = toBareId(chat.chatId);
	if (messageId < 1 || id === null || chat.chatId >= CHANNELS_BELOW) return null;
	const topic = topicId === null ? "" : `${topicId}/`;
	return `https://t.me/${chat.username ?? `c/${id}`}/${topic}${messageId}`;
}
