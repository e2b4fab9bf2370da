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

/** A moment of the day that begins at `midnight` when the member is up, later hours a little likelier. */
export function momentOf(member: CastMember, midnight: number, random: Random): number {
	const [from, to] = member.awake;
	const share = Math.max(random.float(), random.float() * 0.9);
	const own = from + 0.3 + share * (to - from - 0.8);
	return Math.round(midnight + (own - member.hoursAhead) * HOUR);
}
