import { ASIDES } from "../corpus/asides";
import { GATHERINGS } from "../corpus/gatherings";
import { MOMENTS } from "../corpus/moments";
import { PROJECTS } from "../corpus/projects";
import { QUESTIONS } from "../corpus/questions";
import { parseProjects } from "./parse-projects";
import { parseScenes } from "./parse-scenes";

/** Scenes that happen in a week of their own. */
export const FIXED_SCENES = parseScenes(GATHERINGS);
/** Scenes that can happen whenever somebody is there to play them. */
export const FREE_SCENES = [...parseScenes(QUESTIONS), ...parseScenes(MOMENTS)];
export const DEMO_PROJECTS = parseProjects(PROJECTS);
export const REMARKS = ASIDES.trim().split("\n");
