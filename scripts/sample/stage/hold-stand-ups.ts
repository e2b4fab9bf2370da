import type { Member } from "../cast/member";
import type { Project } from "../corpus/project";
import {
	BLOCKERS,
	NEXT_STEPS,
	NEXT_STEPS_RU,
	STANDUP_QUESTIONS,
	STANDUP_SHAPES,
	STANDUP_SHAPES_RU,
} from "../corpus/standup";
import { COMMON_TASKS, COMMON_TASKS_RU } from "../corpus/tasks";
import { type CalendarWeek, weekAt } from "../plan/calendar";
import { whenAwake } from "../plan/rhythm";
import type { Random } from "../random";
import { presentAt } from "./cast-scene";
import type { Draft } from "./draft";
import { BOT, identityOf } from "./identities";
import type { Stage } from "./stage";
import { speakAs } from "./tone";

const HOUR = 3600;
/** One answer for about so many messages of the week. */
const MESSAGES_PER_ANSWER = 22;

/** The bot asks each Monday at nine; some answer, with work of their own that is never told twice. */
export function holdStandUps(stage: Stage, projects: readonly Project[]): void {
	const random = stage.random.fork("stand-ups");
	const tasks = new TaskBox(projects, random);
	for (const week of stage.calendar.weeks.filter(({ isQuiet }) => !isQuiet)) {
		const text = STANDUP_QUESTIONS[week.index % STANDUP_QUESTIONS.length] ?? "";
		const ask = { author: BOT, topic: "standup", replyTo: null, text, language: "en" } as const;
		const question = stage.post({ ...ask, at: week.startsAt + 9 * HOUR + random.int(0, 3) });
		if (question !== null) answerAll(stage, question, { week, tasks, random });
	}
}

function answerAll(
	stage: Stage,
	question: Draft,
	{ week, tasks, random }: { readonly week: CalendarWeek; readonly tasks: TaskBox; readonly random: Random },
): void {
	const present = presentAt(stage, week, question.at).filter(answersStandUps);
	const keen = random.ranked(present, (member) => member.weight);
	for (const member of keen.slice(0, Math.round(week.target / MESSAGES_PER_ANSWER))) {
		const answer = tasks.answerOf(member);
		if (answer === null) continue;
		stage.post({
			at: answerMoment(member, week, stage, random),
			author: identityOf(member),
			topic: "standup",
			replyTo: random.chance(0.7) ? question : null,
			text: speakAs(member, answer, random),
			language: member.languages[0] === "ru" ? "ru" : "en",
		});
	}
}

function answersStandUps(member: Member): boolean {
	return member.languages.includes("en") || member.languages[0] === "ru";
}

function answerMoment(member: Member, week: CalendarWeek, stage: Stage, random: Random): number {
	const wish = Math.round(week.startsAt + 9 * HOUR + random.skewed(4, 0.9) * HOUR);
	return whenAwake(member, wish, weekAt(stage.calendar, wish), random);
}

/** Work not yet told: each member's own first, then what anybody may have done. */
class TaskBox {
	readonly #own = new Map<string, { readonly project: string; readonly tasks: string[] }>();
	readonly #common: { readonly en: string[]; readonly ru: string[] };

	constructor(
		projects: readonly Project[],
		private readonly random: Random,
	) {
		for (const { owner, name, tasks } of projects)
			this.#own.set(owner, { project: name, tasks: random.shuffle(tasks) });
		this.#common = { en: random.shuffle(COMMON_TASKS), ru: random.shuffle(COMMON_TASKS_RU) };
	}

	/** A written answer, or `null` when the member has nothing left to tell. */
	answerOf(member: Member): string | null {
		const own = this.#own.get(member.handle);
		const ownTask = own?.tasks.shift();
		const isRussian = ownTask === undefined ? member.languages[0] === "ru" : /\p{Script=Cyrillic}/u.test(ownTask);
		const done = ownTask ?? this.#common[isRussian ? "ru" : "en"].shift();
		if (done === undefined) return null;
		const shapes = (isRussian ? STANDUP_SHAPES_RU : STANDUP_SHAPES).filter(
			(shape) => ownTask !== undefined || !shape.includes("{project}"),
		);
		return this.#fill(this.random.pick(shapes), { project: own?.project ?? "", done, isRussian });
	}

	#fill(shape: string, { project, done, isRussian }: { project: string; done: string; isRussian: boolean }): string {
		const next = this.random.pick(isRussian ? NEXT_STEPS_RU : NEXT_STEPS);
		const text = shape
			.replace("{project}", project)
			.replace("{done}", done.replace(/[!.]$/u, ""))
			.replace("{next}", next)
			.replace("{block}", this.random.pick(BLOCKERS))
			.replaceAll("⏎", "\n");
		return text.replaceAll(/(?:^|[.] )\p{Ll}/gu, (start) => start.toUpperCase());
	}
}
