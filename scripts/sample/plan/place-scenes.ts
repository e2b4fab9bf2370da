import { isAround, joinWeekOf, type Member } from "../cast/member";
import type { Random } from "../random";
import type { Scene } from "../script/scene";
import { TOPICS } from "../script/topic";
import { type Calendar, type CalendarWeek, WEEKS_TOTAL } from "./calendar";

/** Share of a week's messages that whole scenes may take before the week counts as full. */
const SCENE_SHARE = 0.62;

export interface PlacedScene {
	readonly scene: Scene;
	readonly week: CalendarWeek;
}

/**
 * Gives every scene a week: fixed ones theirs; the scenes of one story in order, spread over the time their owner is
 * around; the rest where there is room left. A scene is only put where everybody it names is present.
 */
export function placeScenes(
	scenes: readonly Scene[],
	roster: readonly Member[],
	calendar: Calendar,
	random: Random,
): PlacedScene[] {
	const room = calendar.weeks.map((week) => week.target * SCENE_SHARE);
	const put = (scene: Scene, week: CalendarWeek): PlacedScene => {
		room[week.index] = (room[week.index] ?? 0) - scene.lines.length;
		return { scene, week };
	};
	const choose = (scene: Scene, weeks: readonly CalendarWeek[]) =>
		put(
			scene,
			random.weighted(weeks, (week) => Math.max(0.01, room[week.index] ?? 0)),
		);

	const isFixed = (scene: Scene) => scene.isQuiet || (scene.weeks !== null && scene.story === null);
	const fixed = scenes.filter(isFixed).map((scene) => choose(scene, allowedWeeks(scene, roster, calendar)));
	const told = placeStories(scenes, roster, calendar, random).map(({ scene, week }) => put(scene, week));
	const free = scenes.filter((scene) => !isFixed(scene) && scene.story === null);
	const seasonal = random.shuffle(free.filter((scene) => scene.months.length > 0));
	const rest = random.shuffle(free.filter((scene) => scene.months.length === 0));
	return [
		...fixed,
		...told,
		...[...seasonal, ...rest].map((scene) => choose(scene, allowedWeeks(scene, roster, calendar))),
	];
}

/** Each story's scenes at even steps with a little play, never before the scene they follow. */
function placeStories(
	scenes: readonly Scene[],
	roster: readonly Member[],
	calendar: Calendar,
	random: Random,
): PlacedScene[] {
	const names = [...new Set(scenes.flatMap((scene) => (scene.story === null ? [] : [scene.story])))];
	return names.flatMap((name) => {
		const story = scenes.filter((scene) => scene.story === name);
		let earliest = 0;
		return story.map((scene, position) => {
			const weeks = allowedWeeks(scene, roster, calendar);
			const later = weeks.filter((week) => week.index >= earliest);
			const wish = Math.round(((position + 0.25 + 0.5 * random.float()) / story.length) * (weeks.length - 1));
			const wished = weeks[wish]?.index ?? 0;
			const week = later.find(({ index }) => index >= wished) ?? later.at(-1) ?? weeks.at(-1) ?? firstWeek(calendar);
			earliest = week.index + 1;
			return { scene, week };
		});
	});
}

/** Weeks the scene may start in; empty restrictions fall away one by one rather than lose a scene. */
export function allowedWeeks(scene: Scene, roster: readonly Member[], calendar: Calendar): CalendarWeek[] {
	const named = roster.filter(
		(member) => member.handle === scene.owner || scene.lines.some((line) => line.speaker === member.handle),
	);
	const opens = TOPICS.find((topic) => topic.key === scene.topic)?.opensInWeek ?? 0;
	const present = calendar.weeks.filter(
		(week) =>
			week.index >= opens &&
			named.every(
				(member) => isAround(member, week.index) && (joinWeekOf(member) < week.index || scene.weeks !== null),
			),
	);
	if (scene.isQuiet) return calendar.weeks.filter((week) => week.isQuiet);
	const [from, to] = scene.weeks ?? [0, WEEKS_TOTAL - 1];
	const isFree = (week: CalendarWeek) => scene.weeks !== null || !week.isQuiet;
	const timely = present.filter((week) => week.index >= from && week.index <= to && isFree(week));
	const seasonal = timely.filter((week) => scene.months.length === 0 || scene.months.includes(week.month));
	return [seasonal, timely, present].find((weeks) => weeks.length > 0) ?? [firstWeek(calendar)];
}

function firstWeek(calendar: Calendar): CalendarWeek {
	const [first] = calendar.weeks;
	if (first === undefined) throw new RangeError("The calendar has no weeks");
	return first;
}
