import { hasLabel } from "../../domain/label";
import { SHIP_MEMORY_DAYS } from "../conversation-facts";
import type { WeekFacts } from "../week-facts";
import { type Talk, talkOf } from "./talk";
import type { Utterance } from "./utterances";

/** Something somebody showed to have made. */
export interface Ship {
	readonly messageId: number;
	readonly authorId: number;
	readonly topicId: number;
	/** Epoch milliseconds. */
	readonly at: number;
	/** Canonical address; `null`: it names none. */
	readonly link: string | null;
	/** The same author's message that showed the same address before; `null`: this is new. */
	readonly repeats: number | null;
}

const MEMORY_MS = SHIP_MEMORY_DAYS * 86_400_000;

/** What was shipped in the week, oldest first, one for what was said in one go; repeats too, marked. */
export function analyseShips(facts: WeekFacts, talk: Talk = talkOf(facts)): Ship[] {
	const lastShown = new Map<string, { readonly messageId: number; readonly at: number }>();
	for (const { senderId, link, messageId, at } of facts.conversation.shippedBefore) {
		lastShown.set(`${senderId} ${link}`, { messageId, at });
	}
	return talk.utterances.flatMap((utterance) => {
		const shown = shipIn(utterance, facts.conversation.shipLinks);
		if (shown === null) return [];
		const key = `${shown.authorId} ${shown.link}`;
		const before = shown.link === null ? undefined : lastShown.get(key);
		lastShown.set(key, shown);
		const repeats = before !== undefined && shown.at - before.at < MEMORY_MS ? before.messageId : null;
		return [{ ...shown, repeats }];
	});
}

/** Of several labelled messages the first that names an address. */
function shipIn({ messages, senderId, topicId, bits }: Utterance, links: ReadonlyMap<number, string>) {
	if (!hasLabel(bits, "ship")) return null;
	const labelled = messages.filter(({ labels, isForward }) => hasLabel(labels, "ship") && !isForward);
	const shows = labelled.find(({ messageId }) => links.has(messageId)) ?? labelled[0];
	if (shows === undefined) return null;
	const { messageId, at } = shows;
	return { messageId, authorId: senderId, topicId, at, link: links.get(messageId) ?? null };
}
