import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { chatAsked } from "../asked/chat-asked";
import { viewerOf } from "../asked/viewer-of";
import { peerOf } from "../find-chat";
import type { Chat } from "../model/chat";
import { updatesObject } from "../push/push-updates";
import { numberOf, numbersOf, objectOf, objectsOf, optionalObjectOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import { setReactions } from "../verbs/react";
import { Cast } from "../view/cast";
import { peerReaction, reactionsObject } from "../view/reactions-object";
import type { WorldState } from "../world-state";

const PAGE = 100;

export function reactionHandlers(world: WorldState): Handlers {
	return {
		"messages.getMessageReactionsList": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			if (chat.kind === "channel" && chat.isBroadcast) throw refuse("BROADCAST_FORBIDDEN");
			const message = chat.log.find(numberOf(request, "id"));
			if (message === null) throw refuse("MSG_ID_INVALID");
			const only = emojiOf(optionalObjectOf(request, "reaction"));
			const all = (message.reactions ?? []).filter(({ emoji }) => only === null || emoji === only).reverse();
			const start = Number(textOf(request, "offset") || 0);
			const end = start + Math.min(Math.max(numberOf(request, "limit"), 1), PAGE);
			const cast = new Cast(world, viewer.userId);
			const reactions = all.slice(start, end).map((reaction) => peerReaction(cast, reaction));
			const next_offset = end < all.length ? String(end) : undefined;
			const count = all.length;
			return { _: "messages.messageReactionsList", count, reactions, ...cast.lists(), next_offset };
		},
		"messages.getMessagesReactions": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			const cast = new Cast(world, viewer.userId);
			const ids = numbersOf(request, "id").slice(0, PAGE);
			return updatesObject(
				world,
				cast,
				ids.flatMap((id) => standing(cast, chat, id)),
			);
		},
		"messages.sendReaction": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			const id = numberOf(request, "msg_id");
			const emojis = objectsOf(request, "reaction").flatMap((reaction) => emojiOf(reaction) ?? []);
			setReactions(world, chat, id, [{ by: viewer.userId, emojis }], call.sessionId);
			const cast = new Cast(world, viewer.userId);
			return updatesObject(world, cast, standing(cast, chat, id));
		},
		"messages.getAvailableReactions": () => ({ _: "messages.availableReactions", hash: 0, reactions: [] }),
	};
}

function standing(cast: Cast, chat: Chat, id: number): TlObject[] {
	const message = chat.log.find(id);
	if (message === null) return [];
	const reactions = reactionsObject(cast, chat, message.reactions ?? []);
	return [{ _: "updateMessageReactions", peer: peerOf(chat, cast.viewerId), msg_id: id, reactions }];
}

function emojiOf(reaction: TlObject | null): string | null {
	return reaction?._ === "reactionEmoji" ? textOf(reaction, "emoticon") : null;
}
