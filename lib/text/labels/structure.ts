import { hasLabel, isDenied } from "../../domain/label";
import { isPerson } from "../../domain/member";
import type { ReactorFact } from "../../metrics/conversation-facts";
import { isPost, type PostFact } from "../../metrics/post-fact";

/** How it was told who was thanked. */
export type ThanksVia = "reply" | "mention" | "reaction" | "nobody";

/** Somebody thanked somebody on one local day. */
export interface ThanksEdge {
	/** The message that says thanks; for a reaction the message it stands on. */
	readonly messageId: number;
	readonly giverId: number;
	/** `null`: it cannot be told who was thanked. */
	readonly receiverId: number | null;
	readonly via: ThanksVia;
}

/** What thanks are read from. */
export interface ThanksSource {
	/** Oldest first. */
	readonly posts: readonly PostFact[];
	/** People a message names, by message; only ids known to be people's. */
	readonly mentions: ReadonlyMap<number, readonly number[]>;
	readonly reactors: readonly ReactorFact[];
	/** Name of the local day of an instant. */
	readonly dayOf: (at: number) => string | number;
}

/** Words of a reply that only asks back ("which one?"): METRICS 43 does not take it for an answer. */
const ASKING_BACK_WORDS = 3;

/** Reactions that say thanks when who was replied to gives them. */
const GRATEFUL = new Set(["🙏", "❤", "❤️"]);

/**
 * Whether a message answers a question (METRICS 43, "explicit"): a reply to it by another person that does more than ask
 * back. An owner's word or a tag that it is an answer outweighs its shape, an owner's word that it is none everything.
 */
export function isAnswer(reply: PostFact, question: PostFact): boolean {
	if (reply.replyTo !== question.messageId || !hasLabel(question.labels, "question")) return false;
	if (!isPersonal(reply) || !isPersonal(question) || reply.senderId === question.senderId) return false;
	return saysAnswer(reply, { bits: reply.labels, words: reply.words });
}

/**
 * Whether a person's reply to a question says anything to it.
 *
 * @param said bits of labels and words of all they said in a row, which the reply is part of
 */
export function saysAnswer(
	reply: Pick<PostFact, "isForward" | "labels">,
	said: { readonly bits: number; readonly words: number },
): boolean {
	if (reply.isForward || isDenied(reply.labels, "answer")) return false;
	if (hasLabel(reply.labels, "answer")) return true;
	return !(hasLabel(said.bits, "question") && said.words <= ASKING_BACK_WORDS);
}

/**
 * Who thanked whom (METRICS 51): whoever was replied to, else the only person named, else nobody known; also who was
 * answered and put 🙏 or ❤️ on the answer. One for a pair and local day, the earliest; a message before a reaction.
 */
export function thanksEdges(source: ThanksSource): ThanksEdge[] {
	const edges = new Map<string, ThanksEdge>();
	const add = (edge: ThanksEdge, at: number) => {
		const key = `${source.dayOf(at)}:${edge.giverId}:${edge.receiverId ?? "-"}`;
		if (!edges.has(key)) edges.set(key, edge);
	};
	for (const post of source.posts) {
		const edge = isPost(post) && hasLabel(post.labels, "thanks") ? spokenThanks(post, source.mentions) : null;
		if (edge !== null) add(edge, post.at);
	}
	const given = gratefulBy(source.reactors);
	for (const post of source.posts) {
		const edge = isPersonal(post) && given.has(post.messageId) ? shownThanks(post, given) : null;
		if (edge !== null) add(edge, post.at);
	}
	return Array.from(edges.values());
}

function spokenThanks(post: PostFact, mentions: ThanksSource["mentions"]): ThanksEdge | null {
	if (!isPersonal(post)) return null;
	const { messageId, senderId: giverId, parentId, parentKind } = post;
	const edge = (receiverId: number | null, via: ThanksVia) => ({ messageId, giverId, receiverId, via });
	if (parentId !== null && parentKind !== null && isPerson(parentKind) && parentId !== giverId) {
		return edge(parentId, "reply");
	}
	const named = new Set(mentions.get(messageId) ?? []);
	named.delete(giverId);
	const [only] = named;
	return only !== undefined && named.size === 1 ? edge(only, "mention") : edge(null, "nobody");
}

function shownThanks(
	post: PostFact & { readonly senderId: number },
	given: ReadonlyMap<number, ReadonlySet<number>>,
): ThanksEdge | null {
	const { messageId, senderId: receiverId, parentId, parentKind } = post;
	if (parentId === null || parentKind === null || !isPerson(parentKind) || parentId === receiverId) return null;
	if (given.get(messageId)?.has(parentId) !== true) return null;
	return { messageId, giverId: parentId, receiverId, via: "reaction" };
}

function gratefulBy(reactors: readonly ReactorFact[]): Map<number, Set<number>> {
	const given = new Map<number, Set<number>>();
	for (const { messageId, memberId, emoji } of reactors) {
		if (!GRATEFUL.has(emoji)) continue;
		const members = given.get(messageId) ?? new Set();
		given.set(messageId, members.add(memberId));
	}
	return given;
}

function isPersonal(post: PostFact): post is PostFact & { readonly senderId: number } {
	return post.senderId !== null && isPerson(post.senderKind) && !post.isForward;
}
