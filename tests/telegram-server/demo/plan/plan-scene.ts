import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import type { Scene, SceneLine } from "../script/scene";
import { MINUTE } from "./calendar";
import { castSlots } from "./cast-slots";
import { planReactions } from "./plan-reactions";
import { planSlips } from "./plan-slips";
import type { Planned, PlannedPost } from "./planned";

/** Plays a scene from `at` on: its lines with human pauses, and what they are answered with. */
export function planScene(
	scene: Scene,
	setting: {
		readonly key: string;
		readonly at: number;
		readonly lead: CastMember;
		readonly present: readonly CastMember[];
	},
	random: Random,
): Planned[] {
	const cast = castSlots(scene, setting.present, setting.lead, setting.at, random);
	let at = setting.at;
	return scene.lines.flatMap((line, index) => {
		if (index > 0) at += Math.round(pauseOf(line, random) * MINUTE);
		const post: PlannedPost = {
			kind: "post",
			at,
			key: `${setting.key}/${index}`,
			speaker: cast.get(line.speaker) ?? setting.lead.handle,
			text: line.text,
			answers: line.answers === null ? null : `${setting.key}/${line.answers}`,
			hasPhoto: line.hasPhoto,
			poll: line.poll,
		};
		return [
			...planSlips(post, random),
			...planReactions(post, line.warm, setting.present, random),
			...extras(post, line, setting.present, random),
		];
	});
}

function pauseOf(line: SceneLine, random: Random): number {
	return (line.afterMinutes ?? 0) + 0.5 + random.float() ** 2 * 22 + line.text.length / 90;
}

function extras(post: PlannedPost, line: SceneLine, present: readonly CastMember[], random: Random): Planned[] {
	const pin: Planned[] = line.isPinned ? [{ kind: "pin", at: post.at + MINUTE, key: post.key, speaker: "robin" }] : [];
	const options = line.poll?.length ?? 0;
	const voters = options === 0 ? [] : random.shuffle(present).slice(0, 17);
	const votes = voters.map(
		({ handle }): Planned => ({
			kind: "vote",
			at: post.at + random.int(1, 600) * MINUTE,
			key: post.key,
			speaker: handle,
			option: random.weighted([...Array(options).keys()], (option) => (option === 1 ? 4 : 2)),
		}),
	);
	return [...pin, ...votes];
}
