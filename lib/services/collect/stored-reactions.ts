import type { Reaction } from "@/lib/domain/reaction";
import { clampText } from "./clamp-text";
import { contentDigest } from "./content-digest";

/** Width of the `emoji` column. */
const EMOJI_MAX = 64;

/** A message's reactions as its row keeps them. */
export interface StoredReactions {
	readonly list: readonly Reaction[];
	readonly total: number;
	/** Tells changed from unchanged. */
	readonly hash: number;
}

export function toStoredReactions(reactions: readonly Reaction[]): StoredReactions {
	const list = reactions.map(storable);
	return { list, total: totalOf(list), hash: digestOf(list) };
}

function storable(reaction: Reaction): Reaction {
	return reaction.emoji.length <= EMOJI_MAX ? reaction : { ...reaction, emoji: clampText(reaction.emoji, EMOJI_MAX) };
}

function totalOf(reactions: readonly Reaction[]): number {
	let total = 0;
	for (const { count } of reactions) total += count;
	return total;
}

function digestOf(reactions: readonly Reaction[]): number {
	let text = "";
	for (const { emoji, count, dated } of reactions) {
		text += `${emoji}|${count}|`;
		for (const { peerId, reactedAt } of dated) text += `${peerId},${reactedAt?.getTime() ?? ""};`;
	}
	return contentDigest(text);
}
