import type { Api } from "telegram/tl/index.js";
import type { LiveMessage } from "../../domain/live-message";
import type { HistoryEntry } from "../../domain/message";
import type { AnswerScope } from "./answer-scope";
import { toChatId } from "./marked-id";
import { type Carried, toCarried } from "./to-media";
import { toMessage } from "./to-message";
import { toServiceMessage } from "./to-service-message";
import { topicOf } from "./topic-of";

/** A message or service row; `null` for the empty one that stands for a deleted or unreadable id. */
export function toLiveMessage(raw: Api.TypeMessage, scope: AnswerScope): LiveMessage | null {
	if (raw.className === "MessageEmpty") return null;
	const chatId = toChatId(raw.peerId);
	const isMessage = raw.className === "Message";
	const carried = isMessage ? toCarried(raw.media as Api.TypeMessageMedia | undefined) : null;
	return {
		entry: toEntry(raw, carried, scope),
		topicId: topicOf(raw, scope.chat(chatId)),
		views: raw.views ?? null,
		forwards: raw.forwards ?? null,
		replies: (raw.replies as Api.TypeMessageReplies | undefined)?.replies ?? null,
		isEditHidden: raw.editHide === true,
		file: carried?.file ?? null,
	};
}

function toEntry(raw: Api.Message | Api.MessageService, carried: Carried | null, scope: AnswerScope): HistoryEntry {
	const chatId = toChatId(raw.peerId);
	if (raw.className === "Message" && carried !== null) {
		return { type: "message", isTimeTrusted: true, message: toMessage(raw, chatId, carried, scope) };
	}
	const service = toServiceMessage(raw as Api.MessageService, chatId, scope);
	return { type: "service", isTimeTrusted: true, service };
}
