import type { Member } from "../cast/member";
import { INTRODUCTIONS, WELCOMES } from "../corpus/intros";
import { SHORT_THANKS } from "../corpus/replies";
import { type CalendarWeek, weekAt } from "../plan/calendar";
import { whenAwake } from "../plan/rhythm";
import type { Random } from "../random";
import type { TopicKey } from "../script/topic";
import { presentAt } from "./cast-scene";
import type { Draft } from "./draft";
import { BOT, identityOf } from "./identities";
import type { Stage } from "./stage";

/** The bot's greetings in turn; `{name}` is the newcomer. */
const GREETINGS = [
	"Welcome, {name}! Say hello when you like, and tell us what's on your table.",
	"{name} is here 🫖 The chair by the window is free.",
	"Hello {name}. Topics are on the left, people are everywhere.",
	"{name}, welcome. Ask early, show early, soup rule applies.",
	"Hi {name}! One line about what you build is plenty.",
];

/** Lets the bot greet, newcomers introduce themselves, and others answer them. */
export function welcomeNewcomers(stage: Stage): void {
	const intros = new Map(
		INTRODUCTIONS.trim()
			.split("\n")
			.map((row): [string, string] => splitOnce(row)),
	);
	for (const member of stage.roster) {
		const joinedAt = stage.joinedAt.get(member.handle);
		const text = intros.get(member.handle);
		if (joinedAt === undefined) continue;
		const random = stage.random.fork(`welcome ${member.handle}`);
		const week = weekAt(stage.calendar, joinedAt);
		if (week.index > 1 && random.chance(member.weight > 0 ? 0.4 : 0.2)) greet(stage, member, joinedAt, random);
		if (text !== undefined) introduce(stage, member, text, { joinedAt, random });
	}
}

function greet(stage: Stage, member: Member, joinedAt: number, random: Random): void {
	const text = random.pick(GREETINGS).replace("{name}", member.callName);
	stage.post({ at: joinedAt + random.int(2, 5), author: BOT, topic: "general", replyTo: null, text, language: "en" });
}

function introduce(
	stage: Stage,
	member: Member,
	text: string,
	{ joinedAt, random }: { readonly joinedAt: number; readonly random: Random },
): void {
	const wish = Math.round(joinedAt + random.skewed(45, 1.4) * 60);
	const at = whenAwake(member, wish, weekAt(stage.calendar, wish), random);
	const language = member.languages[0] ?? "en";
	const topic: TopicKey = language === "ru" || language === "fa" ? language : "general";
	const hello = stage.post({ at, author: identityOf(member), topic, replyTo: null, text, language, kind: "hello" });
	if (hello === null) return;
	const answers = answerNewcomer(stage, member, hello, random);
	const last = answers.at(-1);
	if (last === undefined || !random.chance(0.55)) return;
	const thanks = { at: last.at + random.int(40, 900), author: hello.author, topic, replyTo: last, language };
	stage.post({ ...thanks, text: random.pick(SHORT_THANKS[language] ?? SHORT_THANKS.en ?? []) });
}

function answerNewcomer(stage: Stage, member: Member, hello: Draft, random: Random): Draft[] {
	const week: CalendarWeek = weekAt(stage.calendar, hello.at);
	const own = WELCOMES[member.languages[0] ?? "en"];
	const present = presentAt(stage, week, hello.at).filter(
		(other) => other !== member && other.languages.some((known) => known === "en" || known === member.languages[0]),
	);
	const speakers = random.ranked(present, (member) => member.weight);
	const answers: Draft[] = [];
	for (const other of speakers.slice(0, random.int(1, 3))) {
		const isAtHome = other.languages.some((language) => language === member.languages[0]);
		const pool = isAtHome ? own : WELCOMES.en;
		const text = random.pick(pool).replace("{name}", member.callName);
		if (stage.wasSaid(text)) continue;
		const wish = Math.round(hello.at + random.skewed(25, 1) * 60);
		const at = whenAwake(other, wish, weekAt(stage.calendar, wish), random);
		const answer = { at, author: identityOf(other), topic: hello.topic, replyTo: hello, text };
		const posted = stage.post({ ...answer, language: isAtHome ? hello.language : "en" });
		if (posted !== null) answers.push(posted);
	}
	return answers;
}

function splitOnce(row: string): [string, string] {
	const at = row.indexOf("|");
	return [row.slice(0, at), row.slice(at + 1)];
}
