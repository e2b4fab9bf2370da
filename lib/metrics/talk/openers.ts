import { hasLabel } from "../../domain/label";
import { type Doubt, type Measured, quotient } from "../measure";
import type { PostFact } from "../post-fact";
import { ANSWER_WITHIN_MS, isAsking } from "./question";
import { aboveIn, isByPerson, type Talk, targetOf } from "./talk";
import type { Utterance } from "./utterances";

/** Something that asks or shows, and whether anybody else replied to it. */
export interface Opener {
	readonly messageId: number;
	readonly personId: number;
	/** Another person's first reply within seven days; `null`: none. */
	readonly reply: { readonly messageId: number } | null;
	/** Seven days have passed in which a reply would have been seen. */
	readonly isWatched: boolean;
}

type OpenOpener = { -readonly [K in keyof Opener]: Opener[K] } & { readonly at: number };

/** Questions and ships of the week that answer nothing themselves, one for what was said in one go. */
export function analyseOpeners(talk: Talk): Opener[] {
	const openers: OpenOpener[] = [];
	const opening: (OpenOpener | undefined)[] = new Array(talk.messages.length);
	for (const utterance of talk.utterances) {
		const opener = openerIn(talk, utterance);
		if (opener === null) continue;
		openers.push(opener);
		for (const { messageId } of utterance.messages) opening[talk.index.positionOf(messageId) ?? -1] = opener;
	}
	for (let position = 0; position < talk.messages.length; position += 1) {
		const post = talk.messages[position];
		const opener = aboveIn(talk, opening, position);
		if (post === undefined || opener === undefined || !isByPerson(post)) continue;
		if (post.senderId === opener.personId) continue;
		if (post.at - opener.at <= ANSWER_WITHIN_MS) opener.reply ??= { messageId: post.messageId };
	}
	return openers.map(({ at: _, ...opener }) => opener);
}

/** Share of the openers whose seven days are over that nobody else replied to. */
export function soloRate(openers: readonly Opener[], unread: readonly Doubt[]): Measured {
	const watched = openers.filter(({ isWatched }) => isWatched);
	const doubts: Doubt[] = [...unread];
	if (watched.length < openers.length) {
		doubts.push({ status: watched.length === 0 ? "pending" : "partial", reason: "replies_pending" });
	}
	return quotient(watched.filter(({ reply }) => reply === null).length, watched.length, doubts);
}

function openerIn({ knownUntil }: Talk, { messages, senderId, bits }: Utterance): OpenOpener | null {
	if (!hasLabel(bits, "question") && !hasLabel(bits, "ship")) return null;
	const opens = messages.find(isOpening);
	if (opens === undefined || messages.some((post) => targetOf(post) !== null)) return null;
	const { messageId, at } = opens;
	return { messageId, personId: senderId, at, reply: null, isWatched: knownUntil - at >= ANSWER_WITHIN_MS };
}

function isOpening(post: PostFact): boolean {
	return isAsking(post) || (hasLabel(post.labels, "ship") && !post.isForward);
}
