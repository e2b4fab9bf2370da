import type { DatedReaction, Reaction } from "../../domain/reaction";
import { customEmojiKey } from "./custom-emoji-key";
import type { ExportClock } from "./export-clock";
import { mergeReactions } from "./merge-reactions";
import type { PeerBook } from "./peer-book";
import { asName, asSize, asText, isObject, type RawObject } from "./raw-value";

const NONE: readonly Reaction[] = [];

export interface ReactionScope {
	readonly clock: ExportClock;
	readonly peers: PeerBook;
	/** Whether the file shows reactions at all; else their absence says nothing. */
	readonly showsReactions: boolean;
}

/**
 * Reactions of a row. `recent` is Telegram's own truncated list and its dates are the exporter's local clock, so
 * `offsetMinutes` of the message places them.
 */
export function toReactions(
	raw: unknown,
	offsetMinutes: number | null,
	scope: ReactionScope,
): readonly Reaction[] | null {
	if (!Array.isArray(raw)) return scope.showsReactions ? NONE : null;
	const reactions: Reaction[] = [];
	for (const item of raw) {
		const count = isObject(item) ? (asSize(item.count) ?? 0) : 0;
		if (!isObject(item) || count === 0) continue;
		reactions.push({ emoji: emojiOf(item), count, dated: toDated(item.recent, offsetMinutes, scope) });
	}
	return mergeReactions(reactions);
}

function emojiOf(item: RawObject): string {
	if (item.type === "paid") return "paid";
	if (item.type === "custom_emoji") return customEmojiKey(asText(item.document_id) ?? "");
	return asName(item.emoji) ?? "unknown";
}

function toDated(recent: unknown, offsetMinutes: number | null, scope: ReactionScope): readonly DatedReaction[] {
	if (!Array.isArray(recent)) return [];
	return recent.filter(isObject).map((item) => {
		const peer = scope.peers.find(item.from_id, item.from);
		return {
			peerId: peer?.peerId ?? null,
			name: peer?.name ?? null,
			reactedAt: scope.clock.place(item.date, offsetMinutes),
		};
	});
}
