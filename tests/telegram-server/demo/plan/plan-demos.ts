import type { Random } from "../../world/random";
import type { CastMember } from "../cast/parse-roster";
import { EXCHANGES, PRAISE } from "../corpus/replies";
import { DEMO_PROJECTS } from "../script/library";
import type { Project } from "../script/parse-projects";
import { DAY, HOUR, MINUTE, WEEKS } from "./calendar";
import { choose } from "./cast-slots";
import { planReactions } from "./plan-reactions";
import { planSlips } from "./plan-slips";
import type { Planned, PlannedPost } from "./planned";
import { isPresent, momentOf } from "./presence";

/** Friday's demos: each maker shows theirs in order, evenly over the weeks they are here. */
export function planDemos(week: number, monday: number, roster: readonly CastMember[], random: Random): Planned[] {
	const present = roster.filter((member) => isPresent(member, week));
	const deck: Deck = { praise: random.shuffle(PRAISE), exchanges: random.shuffle(EXCHANGES) };
	return DEMO_PROJECTS.flatMap((project, order) => {
		const maker = present.find(({ handle }) => handle === project.owner);
		const index = maker === undefined ? null : demoOf(project, maker, week, order);
		const demo = index === null ? undefined : project.demos[index];
		if (maker === undefined || demo === undefined) return [];
		const post: PlannedPost = {
			kind: "post",
			at: Math.max(momentOf(maker, monday + 4 * DAY, random), monday + 4 * DAY + 7 * HOUR),
			key: `w${week}/demo/${project.owner}`,
			speaker: maker.handle,
			text: demo.text,
			answers: null,
			hasPhoto: demo.hasPhoto,
			poll: null,
		};
		return [
			...planSlips(post, random),
			...planReactions(post, random.int(4, 14), present, random),
			...planTalk(post, present, deck, random),
		];
	});
}

/** Which demo of a project falls into a week; `null`: none. Projects are staggered so that no Friday shows all of them. */
function demoOf(project: Project, maker: CastMember, week: number, order: number): number | null {
	const first = Math.max(0, maker.joinsIn ?? 0);
	const span = WEEKS + 1 - first;
	const slot = (index: number) => first + Math.floor(((index + ((order * 7) % 10) / 10) * span) / project.demos.length);
	const found = project.demos.findIndex((_, index) => slot(index) === week);
	return found === -1 ? null : found;
}

/** Deals each remark once a week. */
interface Deck {
	readonly praise: string[];
	readonly exchanges: (readonly [string, string])[];
}

/** What is said about a demo: praise, or a question its maker answers. */
function planTalk(demo: PlannedPost, present: readonly CastMember[], deck: Deck, random: Random): Planned[] {
	const base = { kind: "post", hasPhoto: false, poll: null } as const;
	const count = random.weighted([0, 1, 2, 3], (number) => [1, 5, 5, 2][number] ?? 1);
	return Array.from({ length: count }, (_, index): Planned[] => {
		const at = demo.at + random.int(2, 150) * MINUTE;
		const key = `${demo.key}/${index}`;
		const post = { ...base, at, key, speaker: choose(present, [demo.speaker], at, random), answers: demo.key };
		const exchange = random.chance(0.45) ? deck.exchanges.pop() : undefined;
		if (exchange === undefined) return deck.praise.slice(0, 1).map(() => ({ ...post, text: deck.praise.pop() ?? "" }));
		const later = at + random.int(1, 40) * MINUTE;
		const answer = { ...base, at: later, key: `${key}/answer`, speaker: demo.speaker, text: exchange[1], answers: key };
		return [{ ...post, text: exchange[0] }, answer];
	}).flat();
}
