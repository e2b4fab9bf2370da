import type { CollectedPart } from "@/lib/domain/collected-part";
import type { SourceSegment } from "@/lib/domain/group-source";
import type { LiveMessage } from "@/lib/domain/live-message";

/** Name of the stretch that live collecting of a segment holds, beside those of imports. */
export function livePartKey(groupId: number, segment: SourceSegment): { groupId: number; importId: string } {
	return { groupId, importId: `live:${segment}` };
}

/** The stretch these entries prove; `null`: none. `entries` is left at 0, for who stores them knows how many are new. */
export function stretchOf(messages: readonly LiveMessage[], idShift: number): CollectedPart | null {
	const ids = messages.map(entryIdOf);
	const times = messages.map((message) => entryTimeOf(message).getTime());
	if (ids.length === 0) return null;
	return {
		firstMessageId: Math.min(...ids) + idShift,
		lastMessageId: Math.max(...ids) + idShift,
		firstAt: new Date(Math.min(...times)),
		lastAt: new Date(Math.max(...times)),
		entries: 0,
		hasReactions: true,
	};
}

/** Telegram's id of a message or service row. */
export function entryIdOf({ entry }: LiveMessage): number {
	return entry.type === "message" ? entry.message.messageId : entry.service.messageId;
}

export function entryTimeOf({ entry }: LiveMessage): Date {
	return entry.type === "message" ? entry.message.sentAt : entry.service.sentAt;
}
