import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import { EMOJI } from "../corpus/replies";
import { MINUTE } from "./calendar";
import type { Planned, PlannedPost } from "./planned";

/** Who reacts to a post with what, within the next hours. `warm` `null`: now and then somebody does. */
export function planReactions(
	post: PlannedPost,
	warm: number | null,
	present: readonly CastMember[],
	random: Random,
): Planned[] {
	const count = warm ?? (random.chance(0.32) ? random.int(1, 3) : 0);
	const others = random.shuffle(present.filter(({ handle }) => handle !== post.speaker)).slice(0, count);
	const [first, second] = [pickEmoji(random), pickEmoji(random)];
	return others.map(({ handle }) => {
		const roll = random.float();
		const emoji = roll < 0.55 ? first : roll < 0.8 ? second : pickEmoji(random);
		const at = post.at + Math.round(random.float() ** 2 * 240 * MINUTE) + 20_000;
		return { kind: "react", at, key: post.key, speaker: handle, emoji };
	});
}

function pickEmoji(random: Random): string {
	return random.weighted(EMOJI, ([, weight]) => weight)[0];
}
