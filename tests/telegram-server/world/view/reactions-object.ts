import type { TlObject } from "../../tl-object";
import type { Chat } from "../model/chat";
import type { Reaction } from "../model/stored-message";
import type { Cast } from "./cast";
import { flag } from "./flag";

/** Telegram shows the last few reactions in a group, none in a broadcast channel. */
const RECENT = 3;

/** `messageReactions`; `min` in pushes, where nothing is personal. */
export function reactionsObject(cast: Cast, chat: Chat, reactions: readonly Reaction[]): TlObject {
	const isListed = chat.kind !== "channel" || !chat.isBroadcast;
	const recent = isListed ? reactions.slice(-RECENT).reverse() : [];
	return {
		_: "messageReactions",
		min: flag(cast.isMin),
		can_see_list: flag(isListed),
		results: countsOf(reactions, cast.isMin ? null : cast.viewerId),
		recent_reactions: isListed ? recent.map((reaction) => peerReaction(cast, reaction)) : undefined,
	};
}

/** `messagePeerReaction`: who, what and when. */
export function peerReaction(cast: Cast, reaction: Reaction): TlObject {
	cast.user(reaction.by);
	return {
		_: "messagePeerReaction",
		my: flag(!cast.isMin && reaction.by === cast.viewerId),
		peer_id: { _: "peerUser", user_id: reaction.by },
		date: reaction.at,
		reaction: { _: "reactionEmoji", emoticon: reaction.emoji },
	};
}

/** Most frequent first; equal ones in the order they were first used. */
function countsOf(reactions: readonly Reaction[], viewerId: number | null): TlObject[] {
	const counts = new Map<string, number>();
	for (const { emoji } of reactions) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
	const own = reactions.filter(({ by }) => by === viewerId).map(({ emoji }) => emoji);
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([emoticon, count]) => ({
			_: "reactionCount",
			chosen_order: own.includes(emoticon) ? own.indexOf(emoticon) : undefined,
			reaction: { _: "reactionEmoji", emoticon },
			count,
		}));
}
