import { toBareId } from "@/lib/domain/peer-id";
import type { Publication } from "@/lib/domain/publication";

/** Marked ids below this are supergroups and channels: only their messages have addresses. */
const CHANNELS_BELOW = -1_000_000_000_000;

/** Address at which members open a post; `null` where Telegram has none. */
export function postLink({
	chatId,
	topicId,
	messageId,
}: Pick<Publication, "chatId" | "topicId" | "messageId">): string | null {
	const id = toBareId(chatId);
	if (messageId === null || id === null || chatId >= CHANNELS_BELOW) return null;
	return `https://t.me/c/${id}/${topicId === null ? "" : `${topicId}/`}${messageId}`;
}
