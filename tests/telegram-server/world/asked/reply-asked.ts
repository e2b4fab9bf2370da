import type { TlObject } from "../../tl-object";
import type { Chat } from "../model/chat";
import { isAdmin } from "../model/member";
import { GENERAL_TOPIC } from "../model/topic";
import { numberOf, optionalObjectOf, textOf } from "../read-request";
import { refuse } from "../refuse";

/** What a new message answers and which topic it goes to, checked. */
export interface ReplyAsked {
	readonly replyTo?: number;
	readonly topicId?: number;
	readonly quote?: string;
}

/** Newer layers send `reply_to`, older ones bare numbers. Throws REPLY_MESSAGE_ID_INVALID's kin for what is not there. */
export function replyAsked(chat: Chat, request: TlObject, userId: number): ReplyAsked {
	const boxed = optionalObjectOf(request, "reply_to") ?? request;
	const messageId = numberOf(boxed, "reply_to_msg_id");
	const topId = numberOf(boxed, "top_msg_id");
	const quote = textOf(boxed, "quote_text");
	if (chat.kind === "channel" && chat.isForum) return forumReply(chat, messageId, topId, userId);
	if (messageId === 0) return {};
	if (chat.log.find(messageId) === null) throw refuse("MESSAGE_ID_INVALID");
	return { replyTo: messageId, ...(quote === "" ? {} : { quote }) };
}

/** A reply to a topic's first row is a message in that topic. */
function forumReply(
	chat: Extract<Chat, { kind: "channel" }>,
	messageId: number,
	topId: number,
	userId: number,
): ReplyAsked {
	const answered = messageId === 0 ? null : chat.log.find(messageId);
	if (messageId > GENERAL_TOPIC && answered === null) throw refuse("MESSAGE_ID_INVALID");
	const topicId = topId || (answered?.threadId ?? GENERAL_TOPIC);
	const topic = chat.topics.get(topicId);
	if (topic === undefined) throw refuse("TOPIC_ID_INVALID");
	if (topic.isDeleted) throw refuse("TOPIC_DELETED");
	if (topic.isClosed && !isAdmin(chat.roster.get(userId))) throw refuse("TOPIC_CLOSED");
	const isReply = messageId > GENERAL_TOPIC && messageId !== topicId;
	return isReply ? { topicId, replyTo: messageId } : { topicId };
}
