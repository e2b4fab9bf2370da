import type { Api } from "telegram/tl/index.js";
import type { ServiceMember, ServiceMessage } from "../../domain/message";
import type { ChatId } from "../../domain/peer-id";
import type { AnswerScope } from "./answer-scope";
import { toServiceWords } from "./service-words";
import { toDate } from "./to-date";
import { toReply } from "./to-message";

/** A service row in the same words an export of the chat uses, with the ids an export leaves out. */
export function toServiceMessage(raw: Api.MessageService, chatId: ChatId, scope: AnswerScope): ServiceMessage {
	const words = toServiceWords(raw.action as Api.TypeMessageAction);
	const actor = words.actor ?? raw.fromId ?? raw.peerId;
	return {
		messageId: raw.id,
		sentAt: toDate(raw.date),
		action: words.action,
		actor: words.isActorless === true ? null : scope.actor(actor, chatId),
		members: (words.members ?? []).map((id) => toMember(id, scope)),
		title: words.title ?? null,
		targetMessageId: words.hasTarget === true ? toReply(raw.replyTo, chatId).id : null,
		inviter: words.inviterId === undefined ? null : scope.user(words.inviterId).name,
	};
}

/** A deleted account stays `null`, as in an export: nobody to name. */
function toMember(id: number, scope: AnswerScope): ServiceMember | null {
	const user = scope.user(id);
	if (user.kind === "deleted") return null;
	return { peerId: user.peerId, name: user.name ?? "" };
}
