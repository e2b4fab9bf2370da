import { isPerson } from "@/lib/domain/member";
import { measureWeek } from "@/lib/metrics/compute-week";
import { earlierWeeks } from "@/lib/metrics/people/earlier-weeks";
import { reconcileMembership } from "@/lib/metrics/people/reconcile-membership";
import { rosterEdges } from "@/lib/metrics/people/roster-edges";
import type { DatedReaction, PeopleHistory, PersonWeek } from "@/lib/metrics/people-history";
import { HISTORY_WEEKS, MEMBERSHIP_DAYS, WELCOME_HOURS } from "@/lib/metrics/people-history";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import { frameOf, historyOf } from "@/lib/metrics/week-frame";
import { addWeeks, type Week, weekRange } from "@/lib/time/week";
import type { Dataset } from "./dataset";

const HOUR_MS = 3_600_000;

type PeopleFacts = Pick<WeekFacts, "roster" | "history" | "membership">;

/** What is known of a week's people, picked from a dataset the slow and obvious way. */
export function peopleOf(data: Dataset, week: Week): PeopleFacts {
	const { start, end } = weekRange(week);
	const membership = membershipOf(data, start.getTime() - MEMBERSHIP_DAYS * 24 * HOUR_MS, end.getTime());
	const counts = (data.counts ?? []).map(({ at, members }) => ({ at: new Date(at), members }));
	const edge = Math.min(end.getTime(), Date.parse(data.now));
	return {
		membership: membership.filter(({ occurredAt }) => occurredAt >= start),
		roster: rosterEdges(counts, start.getTime(), edge),
		history: {
			firstPostAt: firstPosts(data, weekRange(addWeeks(week, -HISTORY_WEEKS)).start.getTime(), end.getTime()),
			earlier: earlierWeeks(week, historyOf(data.parts, data.beginsWithGroup === true)),
			membership,
			reactions: reactionsOf(data, week),
		},
	};
}

const measured = new WeakMap<Dataset, Map<string, readonly PersonWeek[]>>();

/** People of the 26 weeks before; `factsOf` gives the facts of a week without them, which is all that they need. */
export function peopleBefore(
	data: Dataset,
	week: Week,
	factsOf: (data: Dataset, start: string) => WeekFacts,
): WeekFacts["peopleBefore"] {
	const known = measured.get(data) ?? new Map<string, readonly PersonWeek[]>();
	measured.set(data, known);
	return Array.from({ length: HISTORY_WEEKS }, (_, index) => {
		const earlier = addWeeks(week, -1 - index);
		const { start } = earlier;
		const people = known.get(start) ?? (hasPosts(data, earlier) ? measureWeek(factsOf(data, start)).people : []);
		known.set(start, people);
		return people;
	});
}

function hasPosts({ posts }: Dataset, week: Week): boolean {
	const { start, end } = weekRange(week);
	return posts.some(({ at }) => Date.parse(at) >= start.getTime() && Date.parse(at) < end.getTime());
}

function membershipOf(data: Dataset, fromMs: number, toMs: number): PeopleHistory["membership"] {
	const within = (at: string) => Date.parse(at) >= fromMs && Date.parse(at) < toMs;
	const rows = (data.comings ?? [])
		.filter(({ at, whoIs }) => within(at) && whoIs !== "bot")
		.map(({ id, at, kind, who }) => ({ kind, memberId: who, messageId: id, occurredAt: new Date(at) }));
	const roster = (data.steps ?? [])
		.filter(({ at }) => within(at))
		.map(({ key, who, kind, after, at }) => ({
			eventKey: key,
			memberId: who,
			kind,
			after: after === null ? null : new Date(after),
			at: new Date(at),
		}));
	return reconcileMembership(rows, roster).map((told) => ({ ...told, firstLeftAt: firstLeave(data, told.memberId) }));
}

function firstLeave(data: Dataset, who: number | null): Date | null {
	const LEAVES = new Set(["left", "removed", "banned"]);
	const times = [...(data.comings ?? []), ...(data.steps ?? [])]
		.filter((step) => who !== null && step.who === who && LEAVES.has(step.kind))
		.map(({ at }) => Date.parse(at));
	return times.length === 0 ? null : new Date(Math.min(...times));
}

function firstPosts({ posts }: Dataset, fromMs: number, toMs: number): Map<number, number> {
	const firsts = new Map<number, number>();
	for (const { by, at } of posts) {
		if (by !== null) firsts.set(by, Math.min(firsts.get(by) ?? Infinity, Date.parse(at)));
	}
	return new Map(Array.from(firsts).filter(([, at]) => at >= fromMs && at < toMs));
}

function reactionsOf(data: Dataset, week: Week): DatedReaction[] {
	const { start, end } = weekRange(week);
	const until = end.getTime() + WELCOME_HOURS * HOUR_MS;
	if (!frameOf(week, historyOf(data.parts, false), new Date(data.now)).showsReactions) return [];
	const kinds = new Map(data.posts.map(({ by, from }) => [by, from ?? "human"]));
	return data.posts.flatMap(({ id, reactedAt = [], reactedFrom = [] }) =>
		reactedAt.flatMap((at, position) => {
			const personId = reactedFrom[position];
			const ms = Date.parse(at);
			if (personId === undefined || !isPerson(kinds.get(personId) ?? "unknown")) return [];
			return ms >= start.getTime() && ms < until ? [{ messageId: id, personId, at: ms }] : [];
		}),
	);
}
