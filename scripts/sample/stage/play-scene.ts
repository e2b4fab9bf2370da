import type { Member } from "../cast/member";
import { type CalendarWeek, weekAt } from "../plan/calendar";
import { pickStart, whenAwake } from "../plan/rhythm";
import type { Random } from "../random";
import type { Line, Scene } from "../script/scene";
import { castScene, openParts, presentAt, VOICES } from "./cast-scene";
import type { Draft, Identity } from "./draft";
import { BOT, CHANNEL, GROUP, identityOf } from "./identities";
import type { Stage } from "./stage";
import { speakAs } from "./tone";

/** Reading and typing before an answer, in minutes: half come within this time. */
const ANSWER_MINUTES = 4;
/** Seconds within which an answer needs no "reply" to be understood as one. */
const CHAT_PAUSE = 400;

/** Stages one scene in `week`: casts it, gives every line its moment, and posts it. Answers what was posted. */
export function playScene(stage: Stage, scene: Scene, week: CalendarWeek): Draft[] {
	const random = stage.random.fork(`scene ${scene.key} ${week.index}`);
	const at = startOf(stage, scene, week, random);
	const cast = castScene(scene, stage, week, at, random);
	const said: (Draft | null)[] = [];
	let now = at;
	for (const [position, line] of scene.lines.entries()) {
		const member = cast.get(line.speaker);
		now = position === 0 ? at : nextMoment(stage, line, member, now, random);
		said.push(
			stage.post({
				at: now,
				author: authorOf(line, member),
				topic: scene.topic,
				replyTo: targetOf(line, position, said, now, random),
				text: wordsOf(line, scene, cast, random),
				notes: line.notes,
				language: scene.language,
			}),
		);
	}
	return said.filter((draft) => draft !== null);
}

/** A moment the first speaker is up for it, after they (and everybody named) have joined. */
function startOf(stage: Stage, scene: Scene, week: CalendarWeek, random: Random): number {
	const named = stage.roster.filter(
		(member) => member.handle === scene.owner || scene.lines.some((line) => line.speaker === member.handle),
	);
	const [first] = scene.lines;
	const opener = named.find((member) => member.handle === first?.speaker || first?.speaker === "o");
	const anybody = presentAt(stage, week, week.endsAt).filter((member) => member.languages[0] === scene.language);
	const leader =
		opener ??
		(openParts(scene, stage.roster).length > 0 && anybody.length > 0
			? random.weighted(anybody, (m) => m.weight)
			: stage.roster[0]);
	if (leader === undefined) return week.startsAt;
	const at = pickStart(leader, week, random, scene, stage.busyDays(week));
	const joined = Math.max(...named.map((member) => stage.joinedAt.get(member.handle) ?? 0), 0);
	// In the first week there is nobody to talk to before most founders have come.
	const settled = week.index === 0 && scene.weeks === null ? week.startsAt + random.int(42, 150) * 3600 : 0;
	return Math.max(at, joined + 60 * random.int(5, 90), settled);
}

/** An explicit reply, save that people who talk right after each other do not always bother to press "reply". */
function targetOf(
	line: Line,
	position: number,
	said: readonly (Draft | null)[],
	now: number,
	random: Random,
): Draft | null {
	const target = line.replyTo === null ? null : (said[line.replyTo] ?? null);
	const isRightAfter = position > 1 && line.replyTo === position - 1 && target !== null && now - target.at < CHAT_PAUSE;
	return isRightAfter && random.chance(0.45) ? null : target;
}

function nextMoment(stage: Stage, line: Line, member: Member | undefined, now: number, random: Random): number {
	const pause = line.notes.afterMinutes;
	const minutes = pause === undefined ? random.skewed(ANSWER_MINUTES, 1.1) : pause * (0.85 + 0.3 * random.float());
	const at = now + Math.max(7, Math.round(minutes * 60));
	return member === undefined ? at : whenAwake(member, at, weekAt(stage.calendar, at), random);
}

function authorOf(line: Line, member: Member | undefined): Identity {
	if (member !== undefined) return identityOf(member);
	if (line.speaker === "anon") return GROUP;
	return line.speaker === "chan" ? CHANNEL : BOT;
}

function wordsOf(line: Line, scene: Scene, cast: ReadonlyMap<string, Member>, random: Random): string {
	const member = cast.get(line.speaker);
	const text = line.text.replaceAll(/\{(\w+)\}/gu, (whole, part: string) => cast.get(part)?.callName ?? whole);
	const isOwnVoice = member === undefined || line.speaker === member.handle || line.speaker === "o";
	return isOwnVoice || VOICES.includes(line.speaker) || (scene.language !== "en" && scene.language !== "ru")
		? text
		: speakAs(member, text, random);
}
