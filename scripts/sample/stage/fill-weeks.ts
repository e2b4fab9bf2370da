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
/** How often a turn brings a small exchange of its own; the others answer what is there. */
const EXCHANGE_SHARE = 0.1;

/**
 * Fills every week up to its target: single remarks first, then exchanges and answers, the weeks by turns so that none
 * of them uses up what was written for all.
 */
export function fillWeeks(stage: Stage): void {
	placeChatter(stage);
	const random = stage.random.fork("fill");
	const comments = new CommentBox(random);
	const turns = stage.calendar.weeks.flatMap((week) => {
		const missing = Math.max(0, missingIn(stage, week));
		return Array.from({ length: missing * TRIES_PER_MESSAGE }, () => week);
	});
	for (const week of random.shuffle(turns)) {
		if (missingIn(stage, week) <= 0) continue;
		if (random.chance(EXCHANGE_SHARE)) addExchange(stage, week, random);
		else addReply(stage, week, comments, random);
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
