import type { ChatId } from "./peer-id";

/** `private_chat` covers one-to-one, bot and saved-message chats; `unknown` is an export that does not say. */
export const CHAT_KINDS = ["basic_group", "supergroup", "forum", "channel", "private_chat", "unknown"] as const;
export type ChatKind = (typeof CHAT_KINDS)[number];

/** A Telegram conversation as its source describes it. */
export interface Chat {
	readonly chatId: ChatId;
	/** Whether Telegram gave the id, or it was derived from the title because the source has none. */
	readonly idSource: "telegram" | "title";
	readonly kind: ChatKind;
	readonly title: string;
	/** `false` for chats that only members can open. `null`: the source does not say. */
	readonly isPublic: boolean | null;
}
