import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import { BLOCKS, CHECK_IN_QUESTIONS, CHECK_IN_SHAPES, DONE, NEXT } from "../corpus/check-in";
import { DEMO_PROJECTS } from "../script/library";
import { DAY, HOUR } from "./calendar";
import { planReactions } from "./plan-reactions";
import { planSlips } from "./plan-slips";
import type { Planned, PlannedPost } from "./planned";
import { momentOf } from "./presence";

/** Monday's question and those who answer it on Monday and Tuesday. */
export function planCheckIn(week: number, monday: number, present: readonly CastMember[], random: Random): Planned[] {
	const key = `w${week}/check-in`;
	const question: PlannedPost = {
		kind: "post",
		at: monday + 8 * HOUR,
		key,
		speaker: "bell",
		text: CHECK_IN_QUESTIONS[week % CHECK_IN_QUESTIONS.length] ?? CHECK_IN_QUESTIONS[0],
		answers: null,
		hasPhoto: false,
		poll: null,
	};
	const answering = random.shuffle(present).filter(({ weight }) => random.chance(0.12 + weight / 260));
	const answers = answering.slice(0, 10).flatMap((member, index): Planned[] => {
		const moment = momentOf(member, monday + (random.chance(0.25) ? DAY : 0), random);
		const post: PlannedPost = {
			...question,
			at: Math.max(moment, question.at + random.int(3, 90) * 60_000),
			key: `${key}/${index}`,
			speaker: member.handle,
			text: checkInText(member.handle, random),
			answers: key,
		};
		return [...planSlips(post, random), ...planReactions(post, null, present, random)];
	});
	return [question, ...answers];
}

function checkInText(handle: string, random: Random): string {
	const project = DEMO_PROJECTS.find(({ owner }) => owner === handle)?.name;
	const shapes = CHECK_IN_SHAPES.filter((shape) => project !== undefined || !shape.includes("{project}"));
	const words: Record<string, string> = {
		project: project ?? "",
		done: random.pick(DONE),
		next: random.pick(NEXT),
		block: random.pick(BLOCKS),
	};
	const text = random.pick(shapes).replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");
	return text.replace(/(^|\n|\. )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
