import { isAround, joinWeekOf, type LanguageCode, type Member } from "../cast/member";
import type { CalendarWeek } from "../plan/calendar";
import { isAwake } from "../plan/rhythm";
import type { Random } from "../random";
import type { Scene } from "../script/scene";
import { genderOf } from "./gender-of";
import type { Stage } from "./stage";

const NEWCOMER_WEEKS = 2;
/** Speakers that are no member: the bot, the anonymous admin, the linked channel. */
export const VOICES = ["bot", "anon", "chan"];

/** The parts of a scene that are not members by name and still want a person. */
export function openParts(scene: Scene, roster: readonly Member[]): string[] {
	const handles = new Set(roster.map((member) => member.handle));
	const speakers = scene.lines.map((line) => line.speaker);
	return [...new Set(speakers)].filter((part) => part !== "o" && !VOICES.includes(part) && !handles.has(part));
}

/** Picks somebody fitting for each part: around that week, awake, able to speak the language, nobody twice. */
export function castScene(
	scene: Scene,
	stage: Stage,
	week: CalendarWeek,
	at: number,
	random: Random,
): Map<string, Member> {
	const cast = new Map<string, Member>();
	for (const member of stage.roster) {
		if (scene.lines.some((line) => line.speaker === member.handle)) cast.set(member.handle, member);
		if (scene.owner === member.handle) cast.set("o", member);
	}
	const present = presentAt(stage, week, at);
	openParts(scene, stage.roster).forEach((part, position) => {
		const free = present.filter((member) => ![...cast.values()].includes(member));
		const able = free.filter((member) => speaks(member, scene.language, position));
		const isOpener = position === 0 && scene.owner === null;
		const fit = { part, gender: genderOfPart(scene, part), isOpener, week, at, scene };
		cast.set(
			part,
			random.weighted(able.length > 0 ? able : free, (member) => fitness(member, fit)),
		);
	});
	return cast;
}

/** Only Russian and Ukrainian verbs give it away. */
function genderOfPart(scene: Scene, part: string): "she" | "he" | null {
	if (scene.language !== "ru" && scene.language !== "uk") return null;
	return genderOf(scene.lines.filter((line) => line.speaker === part).map((line) => line.text));
}

/** Members who may write at that moment. */
export function presentAt(stage: Stage, week: CalendarWeek, at: number): Member[] {
	return stage.roster.filter(
		(member) =>
			member.weight > 0 && isAround(member, week.index) && (stage.joinedAt.get(member.handle) ?? Infinity) <= at,
	);
}

/** The opener must be at home in the language; English scenes take anybody who has some English. */
function speaks(member: Member, language: LanguageCode, position: number): boolean {
	if (language === "en") return member.languages.includes("en");
	return position === 0 ? member.languages[0] === language : member.languages.includes(language);
}

interface Fit {
	readonly part: string;
	readonly gender: "she" | "he" | null;
	readonly isOpener: boolean;
	readonly week: CalendarWeek;
	readonly at: number;
	readonly scene: Scene;
}

function fitness(member: Member, fit: Fit): number {
	const isOther = fit.gender !== null && !member.traits.includes(fit.gender);
	if (isOther) return 0.0001 * member.weight;
	if (fit.part.startsWith("new")) {
		return fit.week.index - joinWeekOf(member) < NEWCOMER_WEEKS ? 1 + member.weight : 0.0001;
	}
	// Beside a newcomer the others are the old ones, who can say "we" and "welcome".
	const hasNewcomer = fit.scene.lines.some((line) => line.speaker.startsWith("new"));
	if (hasNewcomer && fit.week.index - joinWeekOf(member) < NEWCOMER_WEEKS) return 0.0001;
	const awake = isAwake(member, fit.at, fit.week) ? 1 : 0.05;
	const home = fit.scene.language === "en" && member.languages[0] !== "en" ? 0.55 : 1;
	return awake * home * willingness(member, fit);
}

/** The talkative open less often than they answer; helpers answer questions, askers ask them. */
function willingness(member: Member, { isOpener, scene }: Fit): number {
	if (isOpener) return member.weight ** 0.75 * (member.traits.includes("asker") ? 2 : 1);
	const isQuestion = scene.topic === "help" || scene.topic === "hardware";
	return member.weight * (isQuestion && member.traits.includes("helper") ? 2.2 : 1);
}
