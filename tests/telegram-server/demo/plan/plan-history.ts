import { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import { FIXED_SCENES, FREE_SCENES, REMARKS } from "../script/library";
import type { Scene } from "../script/scene";
import { DAY, HOUR, WEEK, WEEKS } from "./calendar";
import { planArrivals, planFounding } from "./plan-arrivals";
import { planCheckIn } from "./plan-check-in";
import { planDemos } from "./plan-demos";
import { planReactions } from "./plan-reactions";
import { planScene } from "./plan-scene";
import { planRegret } from "./plan-slips";
import type { Planned, PlannedPost } from "./planned";
import { isPresent, momentOf } from "./presence";

/** How many free scenes and remarks each week has: a slow start, and a last complete week worth a picture. */
const SCENES = [5, 5, 5, 6, 6, 6, 5, 6, 7, 14, 6];
const REMARKS_A_WEEK = [3, 4, 4, 4, 5, 5, 4, 5, 5, 9, 5];

/**
 * Ten complete weeks and the running one, up to `until` (ms), oldest first. The same seed and first Monday always give the
 * same plan: a later `until` only adds to its end.
 */
export function planHistory(seed: number, monday: number, until: number, roster: readonly CastMember[]): Planned[] {
	const scenes = new Random(seed, "scenes").shuffle(FREE_SCENES);
	const remarks = new Random(seed, "remarks").shuffle(REMARKS);
	const founders = roster.filter(({ joinsIn }) => joinsIn === -1);
	const weeks = Array.from({ length: WEEKS + 1 }, (_, week) => {
		const random = new Random(seed, `week ${week}`);
		const present = roster.filter((member) => isPresent(member, week));
		const start = monday + week * WEEK;
		return [
			...planCheckIn(week, start, present, random),
			...planArrivals(week, start, roster, present, random),
			...planDemos(week, start, roster, random),
			...planScenes(week, start, dealt(scenes, SCENES, week), present, random),
			...planRemarks(week, start, dealt(remarks, REMARKS_A_WEEK, week), present, random),
		];
	});
	const all = [...planFounding(founders, monday), ...weeks.flat()];
	return all.filter(({ at }) => at < until).sort((a, b) => a.at - b.at);
}

/** A week's share of a shuffled deck. */
function dealt<T>(deck: readonly T[], counts: readonly number[], week: number): readonly T[] {
	const start = counts.slice(0, week).reduce((sum, count) => sum + count, 0);
	return deck.slice(start, start + (counts[week] ?? 0));
}

/** The week's own scenes from Tuesday on, and free ones whenever somebody who is up begins one. */
function planScenes(
	week: number,
	start: number,
	free: readonly Scene[],
	present: readonly CastMember[],
	random: Random,
): Planned[] {
	const fixed = FIXED_SCENES.filter((scene) => scene.week === week);
	return [...fixed, ...free].flatMap((scene, index) => {
		const speaker = scene.lines[0]?.speaker ?? "a";
		const lead = present.find(({ handle }) => handle === speaker) ?? random.weighted(present, ({ weight }) => weight);
		const isOpening = week === 0 && index === 0;
		const day = scene.week === null ? random.int(0, 6) : isOpening ? 0 : 2 + (index % 5);
		const at = isOpening ? start + 7 * HOUR : momentOf(lead, start + day * DAY, random);
		const within = Math.min(Math.max(at, start + 7 * HOUR), start + WEEK - 6 * HOUR);
		return planScene(scene, { key: `w${week}/s${index}`, at: within, lead, present }, random);
	});
}

function planRemarks(
	week: number,
	start: number,
	texts: readonly string[],
	present: readonly CastMember[],
	random: Random,
): Planned[] {
	return texts.flatMap((text, index) => {
		const { handle: speaker, ...member } = random.weighted(present, ({ weight }) => weight);
		const at = Math.max(
			momentOf({ handle: speaker, ...member }, start + random.int(0, 6) * DAY, random),
			start + 7 * HOUR,
		);
		const key = `w${week}/r${index}`;
		const post: PlannedPost = { kind: "post", at, key, speaker, text, answers: null, hasPhoto: false, poll: null };
		return [...planRegret(post, random), ...planReactions(post, null, present, random)];
	});
}
