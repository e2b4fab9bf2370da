import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import { DAY, HOUR } from "./calendar";

/** Whether somebody is in the group throughout a week, its joining apart. */
export function isPresent(member: CastMember, week: number): boolean {
	if (member.joinsIn === null) return false;
	return member.joinsIn <= week && (member.leavesIn === null || week <= member.leavesIn);
}

/** Whether somebody is up at that moment. */
export function isAwake(member: CastMember, at: number): boolean {
	const hour = ((at % DAY) / HOUR + member.hoursAhead + 24) % 24;
	const [from, to] = member.awake;
	return (hour >= from && hour < to) || hour + 24 < to;
}

/** A moment of the day that begins at `midnight` when the member is up: mornings and evenings are a little likelier. */
export function momentOf(member: CastMember, midnight: number, random: Random): number {
	const [from, to] = member.awake;
	const share = random.chance(0.4)
		? random.float()
		: random.chance(0.45)
			? 0.28 * random.float()
			: 0.6 + 0.36 * random.float();
	const own = from + 0.2 + share * (to - from - 0.7);
	return Math.round(midnight + (own - member.hoursAhead) * HOUR);
}
