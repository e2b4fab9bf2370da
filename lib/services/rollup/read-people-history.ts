import type { Database } from "@/db/client";
import { listMemberCounts } from "@/db/queries/member-counts";
import { findFirstPosts, listDatedReactions, listRosterSteps } from "@/db/queries/people-history";
import { listMembershipEvents } from "@/db/queries/week-facts-people";
import { earlierWeeks } from "@/lib/metrics/people/earlier-weeks";
import { reconcileMembership } from "@/lib/metrics/people/reconcile-membership";
import { EDGE_MS, rosterEdges } from "@/lib/metrics/people/roster-edges";
import { HISTORY_WEEKS, MEMBERSHIP_DAYS, type PeopleHistory, WELCOME_HOURS } from "@/lib/metrics/people-history";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import type { WeekFrame } from "@/lib/metrics/week-frame";
import { addWeeks, type Week, weekRange } from "@/lib/time/week";
import type { RollupScope } from "./rollup-scope";

const HOUR_MS = 3_600_000;

/** What raw rows tell of a week's people: their half year, who came and went, how many there were. */
export interface PeopleFacts extends Pick<WeekFacts, "membership" | "firstTimers" | "roster"> {
	readonly history: PeopleHistory;
}

/** Reads it, the queries side by side. */
export async function readPeopleHistory(
	db: Database,
	scope: RollupScope,
	{ week, frame, now }: { readonly week: Week; readonly frame: WeekFrame; readonly now: Date },
): Promise<PeopleFacts> {
	const { groupId } = scope;
	const { start, end } = weekRange(week);
	const cameFrom = new Date(start.getTime() - MEMBERSHIP_DAYS * 24 * HOUR_MS);
	const welcomedUntil = new Date(end.getTime() + WELCOME_HOURS * HOUR_MS);
	const [firstPostAt, rows, roster, reactions, counts] = await Promise.all([
		findFirstPosts(db, { groupId, start: weekRange(addWeeks(week, -HISTORY_WEEKS)).start, end }),
		listMembershipEvents(db, { groupId, start: cameFrom, end }),
		listRosterSteps(db, { groupId, start: cameFrom, end }),
		frame.showsReactions ? listDatedReactions(db, { groupId, start, end: welcomedUntil }) : [],
		listMemberCounts(db, groupId, new Date(start.getTime() - EDGE_MS), new Date(end.getTime() + EDGE_MS)),
	]);
	const membership = reconcileMembership(rows, roster).map((told) => ({
		...told,
		firstLeftAt: told.memberId === null ? null : (scope.firstLeaves.get(told.memberId) ?? null),
	}));
	const startMs = start.getTime();
	return {
		membership: membership.filter(({ occurredAt }) => occurredAt >= start),
		firstTimers: new Set(Array.from(firstPostAt).flatMap(([id, at]) => (at >= startMs ? [id] : []))),
		roster: rosterEdges(counts, startMs, Math.min(end.getTime(), now.getTime())),
		history: { firstPostAt, earlier: earlierWeeks(week, scope.history), membership, reactions },
	};
}
