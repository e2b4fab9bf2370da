import { EXCHANGES, SLOTS } from "../corpus/exchanges";
import type { CalendarWeek } from "../plan/calendar";
import { allowedWeeks } from "../plan/place-scenes";
import type { Random } from "../random";
import { parseScenes } from "../script/parse-scenes";
import type { Scene } from "../script/scene";
import { playScene } from "./play-scene";
import type { Stage } from "./stage";

const TEMPLATES: readonly Scene[] = parseScenes(EXCHANGES, { name: "exchange" });

/** Stages one everyday exchange with freshly drawn slots; does nothing when its words were said before. */
export function addExchange(stage: Stage, week: CalendarWeek, random: Random): void {
	const open = TEMPLATES.filter((scene) => allowedWeeks(scene, stage.roster, stage.calendar).includes(week));
	if (open.length === 0) return;
	const template = random.pick(open);
	const scene = fillSlots(template, random, stage.drafts.length);
	if (scene.lines.some((line) => stage.wasSaid(line.text))) return;
	playScene(stage, scene, week);
}

/** The scene with every `{slot}` drawn once; `{slot2}` is another draw from the same list, never the same word. */
function fillSlots(template: Scene, random: Random, serial: number): Scene {
	const drawn = new Map<string, string>();
	const draw = (slot: string): string | undefined => {
		const known = drawn.get(slot);
		const words = SLOTS[slot.replace(/2$/u, "")];
		if (known !== undefined || words === undefined) return known;
		const word = random.pick(words.filter((candidate) => ![...drawn.values()].includes(candidate)));
		drawn.set(slot, word);
		return word;
	};
	const lines = template.lines.map((line) => ({
		...line,
		text: capitalised(line.text.replaceAll(/\{(\w+)\}/gu, (whole, slot: string) => draw(slot) ?? whole)),
	}));
	return { ...template, key: `${template.key}#${serial}`, lines };
}

function capitalised(text: string): string {
	return text.replace(
		/(^|[.!?] )(\p{Ll})/gu,
		(_whole, before: string, letter: string) => before + letter.toUpperCase(),
	);
}
