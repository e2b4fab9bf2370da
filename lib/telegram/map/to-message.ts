import type { Api } from "telegram/tl/index.js";
import type { Message } from "../../domain/message";
import type { ChatId } from "../../domain/peer-id";
import type { AnswerScope } from "./answer-scope";
import { ifPresent, isPresent } from "./if-present";
import { toDecimal, toId } from "./long";
import { toPeerId } from "./marked-id";
import { toDate, toDateOrNull } from "./to-date";
import { toEntities } from "./to-entities";
import type { Carried } from "./to-media";
import { toReactions } from "./to-reactions";

/** A user message in the same words an export of the chat uses. */
export function toMessage(raw: Api.Message, chatId: ChatId, carried: Carried, scope: AnswerScope): Message {
	const text = raw.message ?? "";
	const reply = toReply(raw.replyTo, chatId);
	return {
		messageId: raw.id,
		sentAt: toDate(raw.date),
		sender: scope.actor(raw.fromId ?? raw.peerId, chatId),
		kind: carried.kind ?? (text === "" ? "other" : "text"),
		text,
		entities: toEntities(text, raw.entities),
		replyToId: reply.id,
		replyToOtherChat: reply.isElsewhere,
		editedAt: toDateOrNull(raw.editDate),
		forwardedFrom: toForward(raw.fwdFrom, scope),
		viaBot: toViaBot(raw.viaBotId, scope),
		groupedId: ifPresent(raw.groupedId, toDecimal),
		poll: carried.poll,
		media: carried.info,
		reactions: toReactions(raw.reactions, scope),
	};
}

/** What a message answers: a message of this chat, a topic's root, or something elsewhere. */
export function toReply(
	reply: Api.TypeMessageReplyHeader | undefined,
	chatId: ChatId,
): { id: number | null; isElsewhere: boolean } {
	if (reply?.className !== "MessageReplyHeader") return { id: null, isElsewhere: false };
	const isElsewhere = isPresent(reply.replyToPeerId) && Number(toPeerId(reply.replyToPeerId)) !== Number(chatId);
	return { id: isElsewhere ? null : (reply.replyToMsgId ?? null), isElsewhere };
}

/** Name of the original author; `""` when the account is gone; an imported forward may name nobody at all. */
function toForward(forward: Api.TypeMessageFwdHeader | undefined, scope: AnswerScope): string | null {
	if (!isPresent(forward)) return null;
	if (isPresent(forward.fromId)) return scope.nameOf(forward.fromId) ?? "";
	return isPresent(forward.fromName) && forward.fromName !== "" ? forward.fromName : null;
}

function toViaBot(botId: Api.long | undefined, scope: AnswerScope): string | null {
	const username = ifPresent(botId, (id) => scope.username(toId(id)));
	return username === null ? null : `@${username}`;
}
