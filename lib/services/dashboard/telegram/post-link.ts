import { messageLink } from "@/lib/domain/message-link";
import type { Publication } from "@/lib/domain/publication";

/** Address at which members open a post; `null` where Telegram has none. */
export function postLink({
	chatId,
	topicId,
	messageId,
}: Pick<Publication, "chatId" | "topicId" | "messageId">): string | null {
	return messageId === null ? null : messageLink({ chatId, username: null }, messageId, topicId);
}
