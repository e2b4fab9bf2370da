import { CHATTER } from "../corpus/chatter";
import type { CalendarWeek } from "../plan/calendar";
import { allowedWeeks } from "../plan/place-scenes";
import type { Scene } from "../script/scene";
import { addExchange } from "./add-exchange";
import { addReply, CommentBox } from "./add-reply";
import { playScene } from "./play-scene";
import type { Stage } from "./stage";

/** Attempts per missing message before a week is left as it is. */
const TRIES_PER_MESSAGE = 4;
/** Of what is missing after the single remarks, this share comes as small exchanges of their own; the rest answers. */
const EXCHANGE_SHARE = 0.22;

/** Fills every week up to its target: single remarks first, evenly over the year, then exchanges and answers. */
export function fillWeeks(stage: Stage): void {
	placeChatter(stage);
	const comments = new CommentBox(stage.random.fork("comments"));
	for (const week of stage.calendar.weeks) {
		const random = stage.random.fork(`fill ${week.index}`);
		const missing = missingIn(stage, week);
		for (let tries = 0; tries < missing * TRIES_PER_MESSAGE && missingIn(stage, week) > 0; tries += 1) {
			if (random.chance(EXCHANGE_SHARE / 2.4)) addExchange(stage, week, random);
			else addReply(stage, week, comments, random);
		}
	}
}

function placeChatter(stage: Stage): void {
	const random = stage.random.fork("chatter");
	const room = stage.calendar.weeks.map((week) => Math.max(0, missingIn(stage, week)));
	const order = random.shuffle(CHATTER);
	const seasonalFirst = order.filter(isSeasonal).concat(order.filter((scene) => !isSeasonal(scene)));
	for (const scene of seasonalFirst) {
		const weeks = allowedWeeks(scene, stage.roster, stage.calendar);
		const week = random.weighted(weeks, (one) => Math.max(0.001, room[one.index] ?? 0));
		room[week.index] = (room[week.index] ?? 0) - 1.6;
		playScene(stage, scene, week);
	}
}

function isSeasonal(scene: Scene): boolean {
	return scene.months.length > 0;
}

function missingIn(stage: Stage, week: CalendarWeek): number {
	return week.target - stage.draftsIn(week).length;
}
