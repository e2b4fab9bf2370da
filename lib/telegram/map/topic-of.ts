import type { Api } from "telegram/tl/index.js";
import type { LiveChat } from "../../domain/telegram-peer";

/** The topic every forum has and no message creates. */
export const GENERAL_TOPIC_ID = 1;

/**
 * Topic of a message: the id of the message that created it. A first answer names the topic itself, an answer to an
 * answer names it as its thread; without either the message is in General. `null`: the chat is no forum.
 */
export function topicOf(raw: Api.Message | Api.MessageService, chat: LiveChat | null): number | null {
	const reply = raw.replyTo?.className === "MessageReplyHeader" ? raw.replyTo : null;
	const isTopicReply = reply?.forumTopic === true;
	if (!isTopicReply && chat?.kind !== "forum") return null;
	if (raw.className === "MessageService" && createsTopic(raw)) return raw.id;
	if (!isTopicReply) return GENERAL_TOPIC_ID;
	return reply.replyToTopId ?? reply.replyToMsgId ?? GENERAL_TOPIC_ID;
}

function createsTopic(raw: Api.MessageService): boolean {
	return (raw.action as Api.TypeMessageAction).className === "MessageActionTopicCreate";
}
