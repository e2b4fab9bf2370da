import { hasLabel, isDenied } from "../../domain/label";
import { answerOf, isInTime, type OpenQuestion, type QuestionAt } from "./question";
import { aboveIn, climb, isByPerson, type Said, type Talk } from "./talk";

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
export function confirmAnswers(talk: Talk, questions: readonly OpenQuestion[], asked: QuestionAt): void {
	const toConfirm = new Confirmer(talk, questions, asked);
	for (let position = 0; position < talk.messages.length; position += 1) {
		const post = talk.messages[position];
		if (post === undefined || post.labels === 0 || post.isForward || !isByPerson(post)) continue;
		if (hasLabel(post.labels, "answer")) toConfirm.tagged(position, post);
		if (hasLabel(post.labels, "thanks")) toConfirm.confirm(talk.above[position] ?? -1, post.senderId);
	}
	for (const { messageId, memberId, emoji } of talk.facts.conversation.reactors) {
		if (!APPROVALS.has(plain(emoji))) continue;
		toConfirm.confirm(talk.index.positionOf(messageId) ?? -1, memberId);
	}
}

class Confirmer {
	readonly #talk: Talk;
	readonly #asked: QuestionAt;
	readonly #likely: (OpenQuestion | undefined)[];
	readonly #askers: ReadonlySet<number>;

	constructor(talk: Talk, questions: readonly OpenQuestion[], asked: QuestionAt) {
		this.#talk = talk;
		this.#asked = asked;
		this.#likely = new Array(talk.messages.length);
		this.#askers = new Set(questions.map(({ askerId }) => askerId));
		for (const question of questions) {
			const said = question.likely === null ? undefined : talk.utteranceOf.get(question.likely.messageId);
			for (const { messageId } of said?.messages ?? []) {
				this.#likely[talk.index.positionOf(messageId) ?? -1] = question;
			}
		}
	}

	/** The asker says that the message at a position answers a question of theirs. */
	confirm(position: number, askerId: number): void {
		if (position >= 0 && this.#askers.has(askerId)) this.#note(position, askerId);
	}

	/** A reply to a question that is called an answer, or a word of the asker or an admin that calls another one so. */
	tagged(position: number, post: Said): void {
		const question = aboveIn(this.#talk, this.#asked, position);
		if (question !== undefined) {
			this.#note(position, question.askerId);
			return;
		}
		const isAdmin = this.#talk.facts.conversation.admins?.has(post.senderId) === true;
		const above = this.#talk.above[position] ?? -1;
		if (above >= 0) this.#note(above, isAdmin ? null : post.senderId);
	}

	/** `askerId` `null`: whosever question it answers. */
	#note(position: number, askerId: number | null): void {
		const post = this.#talk.messages[position];
		if (post === undefined || !isByPerson(post) || isDenied(post.labels, "answer")) return;
		const question = climb(this.#talk, position, (at) => {
			const above = this.#asked[at] ?? this.#likely[at];
			return above !== undefined && (askerId === null || above.askerId === askerId) ? above : undefined;
		});
		if (question === null || question.askerId === post.senderId || !isInTime(question, post.at)) return;
		question.confirmed.push(answerOf(post));
	}
}

/** Hearts come with and without the sign that asks for a picture. */
function plain(emoji: string): string {
	return emoji.endsWith("\uFE0F") ? emoji.slice(0, -1) : emoji;
}
