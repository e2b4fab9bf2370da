import type { Reaction } from "../../domain/reaction";

/** One entry per emoji: an export may list one twice when it cannot tell two custom emoji apart. */
export function mergeReactions(reactions: readonly Reaction[]): readonly Reaction[] {
	const byEmoji = new Map<string, Reaction>();
	for (const reaction of reactions) {
		const known = byEmoji.get(reaction.emoji);
		byEmoji.set(reaction.emoji, known === undefined ? reaction : merge(known, reaction));
	}
	return byEmoji.size === reactions.length ? reactions : [...byEmoji.values()];
}

function merge(a: Reaction, b: Reaction): Reaction {
	return { emoji: a.emoji, count: a.count + b.count, dated: [...a.dated, ...b.dated] };
}
