import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import { INTROS, WELCOMES } from "../corpus/replies";
import { DAY, HOUR, MINUTE, WEEK } from "./calendar";
import { choose } from "./cast-slots";
import { planReactions } from "./plan-reactions";
import type { Planned, PlannedPost } from "./planned";

/** Who comes early in a week, how they are welcomed, and who goes at its end. */
export function planArrivals(
	week: number,
	monday: number,
	roster: readonly CastMember[],
	present: readonly CastMember[],
	random: Random,
): Planned[] {
	const comings = roster
		.filter(({ joinsIn }) => joinsIn === week)
		.flatMap((member) => {
			const at = monday + 9 * HOUR + Math.round(random.float() * 22 * HOUR);
			return planArrival(member, `w${week}/new/${member.handle}`, at, present, random);
		});
	const goings = roster
		.filter(({ leavesIn }) => leavesIn === week)
		.map(({ handle }): Planned => ({ kind: "leave", at: monday + WEEK - random.int(2, 9) * HOUR, speaker: handle }));
	return [...comings, ...goings];
}

/** A join, a few words about oneself and a welcome or two. */
export function planArrival(
	member: CastMember,
	key: string,
	at: number,
	present: readonly CastMember[],
	random: Random,
): Planned[] {
	const via = random.weighted(["link", "self", "added"] as const, (way) => ({ link: 6, self: 2, added: 2 })[way]);
	const base = { kind: "post", hasPhoto: false, poll: null } as const;
	const intro: PlannedPost = {
		...base,
		at: at + random.int(4, 70) * MINUTE,
		key,
		speaker: member.handle,
		text: INTROS[member.handle] ?? "Hello everybody",
		answers: null,
	};
	const hosts = [intro.at, intro.at + 1].map((moment, index) =>
		choose(present, [member.handle, index === 1 ? "robin" : ""], moment, random),
	);
	const welcomes = [...new Set(hosts)].map((speaker, index): Planned => {
		const text = random.pick(WELCOMES);
		return { ...base, at: intro.at + random.int(1, 25) * MINUTE, key: `${key}/${index}`, speaker, text, answers: key };
	});
	return [
		{ kind: "join", at, speaker: member.handle, via },
		intro,
		...welcomes,
		...planReactions(intro, random.int(3, 9), present, random),
	];
}

/** Those who were there from the first hour. */
export function planFounding(founders: readonly CastMember[], monday: number): Planned[] {
	return founders
		.filter(({ handle }) => handle !== "robin")
		.map((member, index): Planned => {
			const at = monday + 6.5 * HOUR + index * 97_000 + (index > 8 ? 2 * HOUR : 0);
			return {
				kind: "join",
				at: Math.min(at, monday + DAY),
				speaker: member.handle,
				via: index < 8 ? "added" : "link",
			};
		});
}
