import type { LiveMessage } from "@/lib/domain/live-message";
import { sentAtOf } from "@/lib/services/telegram/verbs/read-messages";
import type { HistoryPage, HistoryQuery } from "@/lib/telegram/gateway";

/** Answers history requests over `messages` (oldest first) as Telegram's `messages.getHistory` is documented to. */
export function scriptedHistory(messages: readonly LiveMessage[]): (query: HistoryQuery) => HistoryPage {
	const newestFirst = [...messages].reverse();
	return ({ offsetId = 0, offsetDate = 0, addOffset = 0, minId = 0, maxId = 0, limit }) => {
		const isBelow = (message: LiveMessage) =>
			(offsetId === 0 || idOf(message) < offsetId) &&
			(offsetDate === 0 || sentAtOf(message).getTime() / 1000 < offsetDate);
		const found = newestFirst.findIndex(isBelow);
		const from = Math.max(0, (found === -1 ? newestFirst.length : found) + addOffset);
		const page = newestFirst
			.slice(from, from + limit)
			.filter((message) => idOf(message) > minId && (maxId === 0 || idOf(message) < maxId));
		const ids = page.map(idOf);
		return {
			messages: page,
			span: ids.length === 0 ? null : { minId: Math.min(...ids), maxId: Math.max(...ids) },
			total: messages.length,
			pts: null,
			people: [],
			chats: [],
		};
	};
}

function idOf({ entry }: LiveMessage): number {
	return entry.type === "message" ? entry.message.messageId : entry.service.messageId;
}
