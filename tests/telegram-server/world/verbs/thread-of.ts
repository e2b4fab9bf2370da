import type { Chat } from "../model/chat";
import type { Reply } from "../model/stored-message";
import { GENERAL_TOPIC } from "../model/topic";
import type { Draft } from "./draft";

/** Reply header and thread of a new message, by Telegram's rules for forums (core.telegram.org/api/forum) and threads. */
export function threadOf(chat: Chat, draft: Draft, ownId: number): { reply: Reply | null; threadId: number | null } {
	if (chat.kind === "channel" && chat.isForum) return forumThread(chat.log, draft, ownId);
	if (draft.replyTo === undefined) return { reply: null, threadId: null };
	const answered = chat.log.find(draft.replyTo);
	const root = answered?.reply?.topId ?? answered?.reply?.messageId ?? draft.replyTo;
	const topId = root === draft.replyTo ? null : root;
	return {
		reply: { messageId: draft.replyTo, topId, isTopic: false, quote: draft.quote ?? null },
		threadId: chat.kind === "channel" ? root : null,
	};
}

function forumThread(log: Chat["log"], draft: Draft, ownId: number): { reply: Reply | null; threadId: number } {
	if (draft.action?._ === "messageActionTopicCreate") return { reply: null, threadId: ownId };
	const answered = draft.replyTo === undefined ? null : log.find(draft.replyTo);
	const topic = draft.topicId ?? answered?.threadId ?? GENERAL_TOPIC;
	const isTopic = topic !== GENERAL_TOPIC;
	const messageId = draft.replyTo ?? (isTopic ? topic : null);
	const quote = draft.quote ?? null;
	const reply = messageId === null ? null : { messageId, topId: isTopic ? topic : null, isTopic, quote };
	return { reply, threadId: topic };
}
