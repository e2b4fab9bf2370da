import type { Reaction } from "../../domain/reaction";
import { customEmojiKey } from "../map/custom-emoji-key";
import { mergeReactions } from "../map/merge-reactions";
import type { HtmlPeers } from "./html-peers";
import type { HtmlReaction } from "./html-row";

/** Reactions under a row. The page names some givers and dates none; without a count those shown are all. */
export function toHtmlReactions(reactions: readonly HtmlReaction[], peers: HtmlPeers): readonly Reaction[] {
	return mergeReactions(
		reactions.map((reaction) => ({
			emoji: emojiOf(reaction),
			count: reaction.count === "" ? reaction.givers.length : Number(reaction.count),
			dated: reaction.givers.map((giver) => {
				const peer = peers.find(giver);
				return { peerId: peer?.peerId ?? null, name: peer?.name ?? null, reactedAt: null };
			}),
		})),
	).filter(({ count }) => count > 0);
}

function emojiOf({ isPaid, emoji, customHref }: HtmlReaction): string {
	if (isPaid) return "paid";
	return customHref === null ? emoji : customEmojiKey(customHref === "" ? emoji : customHref);
}
