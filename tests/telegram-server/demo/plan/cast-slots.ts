import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import type { Scene } from "../script/scene";
import { isAwake } from "./presence";

/** Gives every slot of a scene a different person, preferring talkative ones who are up at `at`. Answers handles by speaker. */
export function castSlots(
	scene: Scene,
	present: readonly CastMember[],
	lead: CastMember,
	at: number,
	random: Random,
): ReadonlyMap<string, string> {
	const cast = new Map<string, string>();
	const taken = new Set(scene.lines.map(({ speaker }) => speaker).filter((speaker) => speaker.length > 1));
	for (const { speaker } of scene.lines) {
		if (cast.has(speaker)) continue;
		if (speaker.length > 1) cast.set(speaker, speaker);
		else if (cast.size === 0) cast.set(speaker, lead.handle);
		else cast.set(speaker, choose(present, [...taken, ...cast.values()], at, random));
	}
	return cast;
}

/** Somebody not yet taken, awake where possible. */
export function choose(present: readonly CastMember[], taken: readonly string[], at: number, random: Random): string {
	const free = present.filter(({ handle }) => !taken.includes(handle));
	const awake = free.filter((member) => isAwake(member, at));
	return random.weighted(awake.length > 0 ? awake : free.length > 0 ? free : present, ({ weight }) => weight).handle;
}
