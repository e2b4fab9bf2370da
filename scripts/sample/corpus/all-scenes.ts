import { parseScenes } from "../script/parse-scenes";
import type { Scene } from "../script/scene";
import { ANNOUNCEMENTS } from "./announcements";
import type { Project } from "./project";
import { LATE_PROJECTS } from "./projects-late";
import { OUTDOOR_PROJECTS } from "./projects-outdoors";
import { PEOPLE_PROJECTS } from "./projects-people";
import { PLAY_PROJECTS } from "./projects-play";
import { RUSSIAN_PROJECTS } from "./projects-ru";
import { SHOP_PROJECTS } from "./projects-shops";
import { WORKBENCH_PROJECTS } from "./projects-workbench";
import { EVENT_SCENES } from "./scenes-events";
import { GENERAL_SCENES_A } from "./scenes-general-a";
import { GENERAL_SCENES_B } from "./scenes-general-b";
import { HARDWARE_SCENES } from "./scenes-hardware";
import { HELP_SCENES } from "./scenes-help";
import { LANGUAGE_SCENES } from "./scenes-languages";
import { PERSIAN_SCENES } from "./scenes-persian";
import { PERSONA_STORIES } from "./scenes-personas";
import { PLACE_SCENES } from "./scenes-places";
import { RUSSIAN_SCENES } from "./scenes-russian";
import { SMALL_SCENES_A } from "./scenes-small-a";
import { SMALL_SCENES_B } from "./scenes-small-b";
import { SMALL_SCENES_RU_FA } from "./scenes-small-ru-fa";

export const ALL_PROJECTS: readonly Project[] = [
	OUTDOOR_PROJECTS,
	SHOP_PROJECTS,
	PLAY_PROJECTS,
	WORKBENCH_PROJECTS,
	PEOPLE_PROJECTS,
	RUSSIAN_PROJECTS,
	LATE_PROJECTS,
	PERSONA_STORIES,
].flat();

const STANDALONE = {
	events: EVENT_SCENES,
	announcements: ANNOUNCEMENTS,
	help: HELP_SCENES,
	hardware: HARDWARE_SCENES,
	"general-a": GENERAL_SCENES_A,
	"general-b": GENERAL_SCENES_B,
	places: PLACE_SCENES,
	"small-a": SMALL_SCENES_A,
	"small-b": SMALL_SCENES_B,
	"small-ru-fa": SMALL_SCENES_RU_FA,
	russian: RUSSIAN_SCENES,
	persian: PERSIAN_SCENES,
	languages: LANGUAGE_SCENES,
};

/** Every written scene that is staged exactly once. */
export const ALL_SCENES: readonly Scene[] = [
	...Object.entries(STANDALONE).flatMap(([name, source]) => parseScenes(source, { name })),
	...ALL_PROJECTS.flatMap((project) => parseScenes(project.story, { name: project.name, owner: project.owner })),
];
