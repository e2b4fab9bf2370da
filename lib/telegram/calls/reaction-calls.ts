import { Api } from "telegram/tl/index.js";
import type { Reaction } from "../../domain/reaction";
import type { TelegramGateway } from "../gateway";
import { AnswerScope } from "../map/answer-scope";
import { toPeerId } from "../map/marked-id";
import { toDateOrNull } from "../map/to-date";
import { toInputPeer } from "../map/to-input";
import { toLiveUpdates } from "../map/to-live-updates";
import { toEmojiKey } from "../map/to-reactions";
import type { Requests } from "./requests";

const PAGE = 100;

/** Reactions of messages: as they stand, and one by one where Telegram shows who. */
export function reactionCalls(api: Requests): Pick<TelegramGateway, "reactionsOf" | "reactionList"> {
	return {
		async reactionsOf(chat, ids, options) {
			const request = new Api.messages.GetMessagesReactions({ peer: toInputPeer(chat), id: [...ids] });
			const answer = await api.invoke(request, { ...options, isAnswerOnly: true });
			const standing = new Map<number, readonly Reaction[]>();
			for (const update of toLiveUpdates(answer, api.known).updates) {
				if (update.type === "reactions") standing.set(update.messageId, update.reactions);
			}
			return standing;
		},

		async reactionList(chat, messageId, cursor, options) {
			const request = new Api.messages.GetMessageReactionsList({
				peer: toInputPeer(chat),
				id: messageId,
				limit: PAGE,
				...(cursor !== null && { offset: cursor }),
			});
			const answer = await api.invoke(request, options);
			const items = answer.reactions.flatMap((one) => {
				const emoji = toEmojiKey(one.reaction);
				return emoji === null ? [] : [{ emoji, peerId: Number(toPeerId(one.peerId)), at: toDateOrNull(one.date) }];
			});
			const { people } = new AnswerScope(answer.users, answer.chats, api.known);
			return { items, total: answer.count, next: answer.nextOffset ?? null, people };
		},
	};
}
