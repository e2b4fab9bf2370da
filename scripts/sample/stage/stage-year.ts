import type { LocalDate } from "@/lib/time/local-date";
import { ROSTER } from "../cast/roster";
import { ALL_PROJECTS, ALL_SCENES } from "../corpus/all-scenes";
import { planCalendar } from "../plan/calendar";
import { planJoins } from "../plan/joins";
import { placeScenes } from "../plan/place-scenes";
import { Random } from "../random";
import { fillWeeks } from "./fill-weeks";
import { holdStandUps } from "./hold-stand-ups";
import { openHouse, recordMembership } from "./open-house";
import { playScene } from "./play-scene";
import { Stage } from "./stage";
import { welcomeNewcomers } from "./welcome-newcomers";

/** Plays the whole year: everything that was said and everything that happened, without ids yet. */
export function stageYear(endsOn: LocalDate, seed: number): Stage {
	const random = new Random(seed);
	const calendar = planCalendar(endsOn, random.fork("calendar"));
	const joinedAt = planJoins(ROSTER, calendar, random.fork("joins"));
	const stage = new Stage(calendar, ROSTER, joinedAt, random);
	openHouse(stage);
	recordMembership(stage);
	const placed = placeScenes(ALL_SCENES, ROSTER, calendar, random.fork("placing"));
	for (const { scene, week } of placed) playScene(stage, scene, week);
	welcomeNewcomers(stage);
	holdStandUps(stage, ALL_PROJECTS);
	fillWeeks(stage);
	return stage;
}
