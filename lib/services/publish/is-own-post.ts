import type { LiveMessage } from "@/lib/domain/live-message";
import type { Publication } from "@/lib/domain/publication";

/** Telegram's name for the topic that every message without one is in. */
const GENERAL_TOPIC = 1;

/** Whether `live` is the post of `publication`: our photo, in its topic, with its caption. `selfId`: who posts. */
export function isOwnPost(
	{ entry, topicId }: LiveMessage,
	publication: Pick<Publication, "caption" | "topicId">,
	selfId: number,
): boolean {
	if (entry.type !== "message") return false;
	const { kind, sender, text, forwardedFrom } = entry.message;
	return (
		kind === "photo" &&
		forwardedFrom === null &&
		// Somebody who posts as the group or a channel is named by its negative id.
		(sender === null || sender.peerId === selfId || sender.peerId < 0) &&
		(topicId ?? GENERAL_TOPIC) === (publication.topicId ?? GENERAL_TOPIC) &&
		wordsOf(text) === wordsOf(publication.caption)
	);
}

/** Letters, digits and symbols alone: Telegram trims captions and drops invisible characters. */
function wordsOf(text: string): string {
	return text.replace(/[\p{Z}\p{C}]+/gu, "");
}
