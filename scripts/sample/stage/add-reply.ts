import type { Member } from "../cast/member";
import { COMMENTS, FOREIGN_COMMENTS, SHORT_REPLIES } from "../corpus/replies";
import { type CalendarWeek, weekAt } from "../plan/calendar";
import { isAwake, whenAwake } from "../plan/rhythm";
import type { Random } from "../random";
import type { LineNotes } from "../script/scene";
import { presentAt } from "./cast-scene";
import type { Draft } from "./draft";
import { identityOf } from "./identities";
import type { Stage } from "./stage";
import { speakAs } from "./tone";

/** Longer answers, each told once a year. */
export class CommentBox {
	readonly #boxes: ReadonlyMap<string, string[]>;

	constructor(random: Random) {
		const pools = [...Object.entries(COMMENTS), ...Object.entries(FOREIGN_COMMENTS)];
		this.#boxes = new Map(pools.map(([name, texts]) => [name, random.shuffle([...texts])]));
	}

	/** The next unused comment for a message of this kind and language, if any is left. */
	take(target: Draft): string | undefined {
		const name = target.language === "en" ? target.kind : target.language;
		return this.#boxes.get(name)?.pop();
	}
}

/** Lets somebody answer a message of the week, in words, with a sticker, a picture or a voice message. */
export function addReply(stage: Stage, week: CalendarWeek, comments: CommentBox, random: Random): void {
	const targets = stage.draftsIn(week).filter(isAnswerable);
	if (targets.length === 0) return;
	const target = random.weighted(targets, appeal);
	const wish = Math.round(target.at + random.skewed(16, 1.1) * 60);
	const present = presentAt(stage, week, target.at).filter(
		(member) => member.handle !== target.author.handle && isAwake(member, wish, week) && understands(member, target),
	);
	if (present.length === 0) return;
	const member = random.weighted(present, (other) => other.weight);
	const at = whenAwake(member, wish, weekAt(stage.calendar, wish), random);
	const said = wordsFor(member, target, comments, random);
	if (stage.wasSaid(said.text)) return;
	const replyTo = random.chance(0.85) ? target : null;
	stage.post({ at, author: identityOf(member), topic: target.topic, replyTo, language: target.language, ...said });
}

/** Questions are answered by scenes alone: a stray "nice" under one would read as mockery. */
function isAnswerable(draft: Draft): boolean {
	return (
		draft.albumPart === 0 && draft.kind !== "question" && draft.author.handle !== null && draft.topic !== "standup"
	);
}

function appeal(draft: Draft): number {
	const depth = draft.replyTo === null ? 1 : draft.text.length > 40 ? 0.35 : 0.08;
	return (draft.kind === "ship" ? 5 : draft.kind === "photo" ? 2.5 : 1) * depth;
}

function understands(member: Member, target: Draft): boolean {
	if (member.languages.some((language) => language === target.language)) return true;
	return target.kind === "photo" && member.languages.includes("en");
}

function wordsFor(
	member: Member,
	target: Draft,
	comments: CommentBox,
	random: Random,
): { readonly text: string; readonly notes: LineNotes } {
	if (member.traits.includes("stickers") && random.chance(0.3))
		return { text: "", notes: { sticker: random.pick(STICKERS) } };
	if (member.traits.includes("voices") && random.chance(0.25)) {
		return { text: "", notes: { voiceSeconds: random.int(3, 70) } };
	}
	if (member.traits.includes("photos") && random.chance(0.12)) return { text: "", notes: { photos: random.int(1, 3) } };
	if (random.chance(0.03)) return { text: "", notes: { isGif: true, viaBot: "@gif" } };
	const comment = random.chance(0.4) ? comments.take(target) : undefined;
	if (comment !== undefined) {
		const text = comment.replace("{name}", target.author.name === null ? "friend" : target.author.callName);
		return { text: speakAs(member, text, random), notes: {} };
	}
	const language = member.languages.find((known) => known === target.language) ?? "en";
	const text = random.pick(SHORT_REPLIES[language]);
	return { text: speakAs(member, text, random), notes: {} };
}

const STICKERS = ["😂", "❤️", "👍", "🎉", "😭", "🤔", "😎", "🫡", "🥹", "🙈"];
