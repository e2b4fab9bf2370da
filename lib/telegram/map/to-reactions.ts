import type { Api } from "telegram/tl/index.js";
import type { PeerId } from "../../domain/peer-id";
import type { DatedReaction, Reaction } from "../../domain/reaction";
import type { AnswerScope } from "./answer-scope";
import { isPresent } from "./if-present";
import { toUnsignedDecimal } from "./long";
import { toPeerId } from "./marked-id";
import { toDateOrNull } from "./to-date";

const NONE: readonly Reaction[] = [];

/** The emoji itself, `custom:<document id>`, or `paid`; `null` for the empty reaction. */
export function toEmojiKey(reaction: Api.TypeReaction): string | null {
	switch (reaction.className) {
		case "ReactionEmoji":
			return reaction.emoticon;
		case "ReactionCustomEmoji":
			return `custom:${toUnsignedDecimal(reaction.documentId)}`;
		case "ReactionPaid":
			return "paid";
		case "ReactionEmpty":
			return null;
	}
}

/** Standing reactions of a message; none is an empty list, since live Telegram always shows them. */
export function toReactions(
	reactions: Api.TypeMessageReactions | null | undefined,
	scope: AnswerScope,
): readonly Reaction[] {
	if (!isPresent(reactions) || reactions.results.length === 0) return NONE;
	const dated = toDatedByEmoji(reactions.recentReactions ?? [], scope);
	return reactions.results.flatMap((one) => {
		const emoji = toEmojiKey(one.reaction);
		return emoji === null || one.count <= 0 ? [] : [{ emoji, count: one.count, dated: dated.get(emoji) ?? [] }];
	});
}

function toDatedByEmoji(recent: readonly Api.TypeMessagePeerReaction[], scope: AnswerScope) {
	const byEmoji = new Map<string, DatedReaction[]>();
	for (const one of recent) {
		const emoji = toEmojiKey(one.reaction);
		if (emoji === null) continue;
		const dated = {
			peerId: toPeerId(one.peerId) as PeerId,
			name: scope.nameOf(one.peerId),
			reactedAt: toDateOrNull(one.date),
		};
		byEmoji.set(emoji, [...(byEmoji.get(emoji) ?? []), dated]);
	}
	return byEmoji;
}
