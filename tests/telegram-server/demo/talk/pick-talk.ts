import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import { EXCHANGES, PRAISE } from "../corpus/replies";
import { planScene } from "../plan/plan-scene";
import type { Planned } from "../plan/planned";
import { DEMO_PROJECTS, FREE_SCENES, REMARKS } from "../script/library";
import type { Scene, SceneLine } from "../script/scene";

const LINE = { answers: null, warm: null, hasPhoto: false, isPinned: false, poll: null, afterMinutes: null };

/** Something for those present to talk about from `at` on, unlike anything in `recent`. */
export function pickTalk(
	setting: {
		readonly key: string;
		readonly at: number;
		readonly present: readonly CastMember[];
		readonly recent: ReadonlySet<string>;
	},
	random: Random,
): Planned[] {
	const { present, recent } = setting;
	const kind = random.weighted(
		["scene", "remark", "demo"] as const,
		(name) => ({ scene: 5, remark: 3, demo: 3 })[name],
	);
	const scenes = kind === "scene" ? FREE_SCENES : kind === "remark" ? REMARKS.map(remark) : demos(present, random);
	const fresh = scenes.filter((scene) => !recent.has(scene.lines[0]?.text ?? ""));
	const scene = random.pick(fresh.length > 0 ? fresh : FREE_SCENES);
	const speaker = scene.lines[0]?.speaker ?? "a";
	const lead = present.find(({ handle }) => handle === speaker) ?? random.weighted(present, ({ weight }) => weight);
	const planned = planScene(scene, { ...setting, lead }, random);
	return planned.sort((a, b) => a.at - b.at);
}

function remark(text: string): Scene {
	return { week: null, lines: [{ ...LINE, speaker: "a", text }] };
}

/** Everybody's demos, each with a word about it. */
function demos(present: readonly CastMember[], random: Random): Scene[] {
	const [question, answer] = random.pick(EXCHANGES);
	return DEMO_PROJECTS.filter(({ owner }) => present.some(({ handle }) => handle === owner)).flatMap(
		({ owner, demos: shown }) =>
			shown.map(({ text, hasPhoto }): Scene => {
				const demo: SceneLine = { ...LINE, speaker: owner, text, hasPhoto, warm: random.int(2, 7) };
				const praise = { ...LINE, speaker: "b", text: random.pick(PRAISE), answers: 0 };
				const talk = [
					{ ...LINE, speaker: "b", text: question, answers: 0 },
					{ ...LINE, speaker: owner, text: answer, answers: 1 },
				];
				return { week: null, lines: random.chance(0.5) ? [demo, praise] : [demo, ...talk] };
			}),
	);
}
