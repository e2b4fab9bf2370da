import type { Chat } from "../../domain/chat";
import { toBareId } from "../../domain/peer-id";
import type { PeerRef } from "./peer-ref";

/** What is known of the chat while its entries are mapped. */
export interface ChatScope {
	readonly chat: Chat;
	/** Users proven to be bots: private bot chats of the same account, and senders of inline buttons. Grows. */
	readonly botIds: Set<number>;
	/** Whether the source shows reactions at all. */
	readonly showsReactions: boolean;
}

/** Whether an id is the chat's own: then a message is by an anonymous admin, or by the channel itself. */
export function isOwnRef(scope: ChatScope, ref: PeerRef): boolean {
	return ref.type !== "user" && scope.chat.idSource === "telegram" && toBareId(scope.chat.chatId) === ref.bareId;
}
