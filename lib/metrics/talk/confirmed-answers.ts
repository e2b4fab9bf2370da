import { hasLabel, isDenied } from "../../domain/label";
import type { PostFact } from "../post-fact";
import { answerOf, isInTime, type OpenQuestion } from "./question";
import { climb, isByPerson, type Said, type Talk, targetOf } from "./talk";

/** Reactions by which an asker says that an answer helped. */
const APPROVALS: ReadonlySet<string> = new Set(
	[
		"👍",
		"❤",
		"🙏",
		"🔥",
		"👏",
		"🎉",
		"💯",
		"🤝",
		"👌",
		"🫡",
		"⚡",
		"🏆",
		"😍",
		"🥰",
		"🤩",
		"❤‍🔥",
		"💘",
		"🆒",
		"🙌",
		"✅",
	].map(plain),
);

/**
 * Notes which answers are confirmed: the asker thanks for one by a reply, reacts to one with an approval, or an admin or
 * the asker replies to one with the tag of an answer; or a reply carries that tag itself.
 */
export function confirmAnswers(
	talk: Talk,
	questions: readonly OpenQuestion[],
	byMessage: ReadonlyMap<number, OpenQuestion>,
): void {
	if (questions.length === 0) return;
	const toConfirm = new Confirmer(talk, questions, byMessage);
	for (const post of talk.messages) {
		if (post.labels === 0 || post.isForward || !isByPerson(post)) continue;
		if (hasLabel(post.labels, "answer")) toConfirm.tagged(post);
		if (hasLabel(post.labels, "thanks")) toConfirm.confirm(targetOf(post), post.senderId);
	}
	for (const { messageId, memberId, emoji } of talk.facts.conversation.reactors) {
		if (APPROVALS.has(plain(emoji))) toConfirm.confirm(messageId, memberId);
	}
}

class Confirmer {
	readonly #talk: Talk;
	readonly #byMessage: ReadonlyMap<number, OpenQuestion>;
	readonly #byLikely = new Map<number, OpenQuestion>();
	readonly #askers: ReadonlySet<number>;

	constructor(talk: Talk, questions: readonly OpenQuestion[], byMessage: ReadonlyMap<number, OpenQuestion>) {
		this.#talk = talk;
		this.#byMessage = byMessage;
		this.#askers = new Set(questions.map(({ askerId }) => askerId));
		for (const question of questions) {
			const said = question.likely === null ? undefined : talk.utteranceOf.get(question.likely.messageId);
			for (const { messageId } of said?.messages ?? []) this.#byLikely.set(messageId, question);
		}
	}

	/** The asker says that this message answers a question of theirs. */
	confirm(messageId: number | null, askerId: number): void {
		if (messageId === null || !this.#askers.has(askerId)) return;
		const post = this.#talk.byId.get(messageId);
		if (post !== undefined) this.#note(post, (question) => question.askerId === askerId);
	}

	/** A reply to a question that is called an answer, or a word of the asker or an admin that calls another one so. */
	tagged(post: Said): void {
		const target = targetOf(post);
		if (target === null) return;
		const question = this.#byMessage.get(target);
		if (question !== undefined) {
			this.#note(post, (own) => own === question);
			return;
		}
		const called = this.#talk.byId.get(target);
		const isAdmin = this.#talk.facts.conversation.admins?.has(post.senderId) === true;
		if (called !== undefined) this.#note(called, ({ askerId }) => isAdmin || askerId === post.senderId);
	}

	#note(post: PostFact, isMeant: (question: OpenQuestion) => boolean): void {
		if (!isByPerson(post) || isDenied(post.labels, "answer")) return;
		const find = (id: number) => {
			const question = this.#byMessage.get(id) ?? this.#byLikely.get(id);
			return question !== undefined && isMeant(question) ? question : undefined;
		};
		const question = climb(this.#talk, post.messageId, find);
		if (question === null || question.askerId === post.senderId || !isInTime(question, post.at)) return;
		question.confirmed.push(answerOf(post));
	}
}

/** Telegram sends hearts with and without the sign that asks for a picture. */
function plain(emoji: string): string {
	return emoji.replaceAll("\uFE0F", "");
}
