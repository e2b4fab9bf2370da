import type { Member } from "../cast/member";
import { PHOTO_COMMENTS, SHIP_COMMENTS, TALK_COMMENTS } from "../corpus/comments";
import {
	ARABIC_COMMENTS,
	GERMAN_COMMENTS,
	PERSIAN_COMMENTS,
	RUSSIAN_COMMENTS,
	SPANISH_COMMENTS,
	UKRAINIAN_COMMENTS,
} from "../corpus/comments-foreign";
import { type ReplyMood, shortReplies } from "../corpus/replies";
import { type CalendarWeek, weekAt } from "../plan/calendar";
import { isAwake, whenAwake } from "../plan/rhythm";
import type { Random } from "../random";
import type { LineNotes } from "../script/scene";
import { presentAt } from "./cast-scene";
import type { Draft } from "./draft";
import { identityOf } from "./identities";
import type { Stage } from "./stage";
import { speakAs } from "./tone";

/** By kind of message for English, by language for the others. */
const COMMENTS: Readonly<Record<string, string>> = {
	ship: SHIP_COMMENTS,
	photo: PHOTO_COMMENTS,
	talk: TALK_COMMENTS,
	ru: RUSSIAN_COMMENTS,
	fa: PERSIAN_COMMENTS,
	uk: UKRAINIAN_COMMENTS,
	ar: ARABIC_COMMENTS,
	es: SPANISH_COMMENTS,
	de: GERMAN_COMMENTS,
};

/** Longer answers, each told once a year. */
export class CommentBox {
	readonly #boxes: ReadonlyMap<string, string[]>;

	constructor(random: Random) {
		this.#boxes = new Map(
			Object.entries(COMMENTS).map(([name, text]) => [name, random.shuffle(text.trim().split("\n"))]),
		);
	}

	/** The next unused comment for a message of this kind and language, if any is left. */
	take(target: Draft): string | undefined {
		const name = target.language === "en" ? target.kind : target.language;
		return this.#boxes.get(name)?.pop();
	}
}

/** What is shown may be answered by several people in passing, what is said by few. */
const ANSWERS_MAX = { ship: 7, photo: 4, talk: 3, question: 0, hello: 3 };

/** Lets somebody answer a message of the week, in words, with a sticker, a picture or a voice message. */
export function addReply(stage: Stage, week: CalendarWeek, comments: CommentBox, random: Random): void {
	const targets = stage.draftsIn(week).filter((draft) => isAnswerable(draft, stage));
	if (targets.length === 0) return;
	const target = random.weighted(targets, appeal);
	const wish = Math.round(target.at + random.skewed(16, 1.1) * 60);
	const present = presentAt(stage, week, target.at).filter(
		(member) => isAwake(member, wish, week) && understands(member, target) && !stage.hasAnswered(member.handle, target),
	);
	if (present.length === 0) return;
	const member = random.weighted(present, (other) => other.weight ** 1.2);
	const at = whenAwake(member, wish, weekAt(stage.calendar, wish), random);
	const said = answerOf(member, target, comments, random);
	if (stage.wasSaid(said.text)) return;
	stage.post({ at, author: identityOf(member), topic: target.topic, replyTo: target, ...said });
}

/**
 * Questions are answered by scenes alone (a stray "nice" under one would read as mockery), and nobody comments on a
 * comment of one word.
 */
function isAnswerable(draft: Draft, stage: Stage): boolean {
	if (draft.albumPart > 0 || draft.author.handle === null || draft.topic === "standup") return false;
	if (draft.notes.isPinned === true) return false;
	const isPassing = draft.replyTo !== null && draft.text.length <= 25;
	if (draft.kind === "talk" && draft.replyTo !== null && stage.answersTo(draft).length > 0) return false;
	return !isPassing && stage.answersTo(draft).length < ANSWERS_MAX[draft.kind];
}

function appeal(draft: Draft): number {
	const depth = draft.replyTo === null ? 1 : 0.35;
	return (draft.kind === "ship" ? 5 : draft.kind === "photo" ? 2.5 : 1) * depth;
}

function understands(member: Member, target: Draft): boolean {
	if (member.languages.some((language) => language === target.language)) return true;
	return target.kind === "photo" && member.languages.includes("en");
}

interface Answer {
	readonly text: string;
	readonly notes: LineNotes;
	readonly language: string;
}

function answerOf(member: Member, target: Draft, comments: CommentBox, random: Random): Answer {
	const language = member.languages.find((known) => known === target.language) ?? "en";
	const notes = wordlessNotes(member, target, random);
	if (notes !== null) return { text: "", notes, language };
	const mood = moodFor(target);
	const isFree = mood === "praise" || mood === "agree";
	const comment = isFree && language === target.language && random.chance(0.5) ? comments.take(target) : undefined;
	const text =
		comment?.replace("{name}", target.author.name === null ? "friend" : target.author.callName) ??
		random.pick(shortReplies(language, mood));
	return { text: speakAs(member, text, random), notes: {}, language };
}

/** What fits: advice is noted, a remark agreed with, what came of it laughed about. */
function moodFor({ kind, topic, replyTo }: Draft): ReplyMood {
	if (kind === "hello") return "hello";
	if (kind === "ship" || kind === "photo") return "praise";
	if (topic !== "general" && topic !== "games" && topic !== "ru" && topic !== "fa") return "useful";
	return replyTo === null ? "agree" : "laugh";
}

/** A sticker, a voice message, a picture or an animation, from those who like them; `null`: they use words. */
function wordlessNotes(member: Member, target: Draft, random: Random): LineNotes | null {
	if (member.traits.includes("stickers") && random.chance(0.3)) return { sticker: random.pick(STICKERS) };
	if (member.traits.includes("voices") && random.chance(0.25)) return { voiceSeconds: random.int(3, 70) };
	if (target.kind === "photo" && member.traits.includes("photos") && random.chance(0.15)) return { photos: 1 };
	return random.chance(0.03) ? { isGif: true, viaBot: "@gif" } : null;
}

const STICKERS = ["😂", "❤️", "👍", "🎉", "😭", "🤔", "😎", "🫡", "🥹", "🙈"];
