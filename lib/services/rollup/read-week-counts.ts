import type { Database } from "@/db/client";
import { countReactions } from "@/db/queries/week-facts-reactions";
import { contentCellsOf, replyCellsOf, senderCellsOf } from "@/lib/metrics/post-cells";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import { frameOf } from "@/lib/metrics/week-frame";
import { hourGrid } from "@/lib/time/hour-grid";
import { type Week, weekRange } from "@/lib/time/week";
import { readConversation } from "./read-conversation";
import { readPeopleHistory } from "./read-people-history";
import type { RollupScope } from "./rollup-scope";
import { WeekStrips } from "./week-strips";

/** The facts that raw rows alone tell; the rest comes from the weeks before. */
export type WeekCounts = Omit<WeekFacts, "activeBefore" | "newPairs" | "peopleBefore">;

/**
 * Counts one week's raw rows, scanned once; `strips` shares the scan with the weeks beside it. What one pass over the
 * messages can tell is counted here, the rest is asked of the store side by side.
 */
export async function readWeekCounts(
	db: Database,
	scope: RollupScope,
	week: Week,
	now: Date,
	strips: WeekStrips = new WeekStrips(db, scope.groupId),
): Promise<WeekCounts> {
	const frame = frameOf(week, scope.history, now);
	const range = { groupId: scope.groupId, ...weekRange(week) };
	const { range: messages, posts } = await strips.read(week);
	const buckets = { startMs: range.start.getTime(), bucketSeconds: hourGrid(week).bucketSeconds };
	const [conversation, people, reactions] = await Promise.all([
		readConversation(db, scope.groupId, week, strips),
		readPeopleHistory(db, scope, { week, frame, now }),
		frame.showsReactions ? countReactions(db, range, messages) : null,
	]);
	return {
		week,
		frame,
		cells: senderCellsOf(posts, buckets),
		content: contentCellsOf(posts),
		replies: replyCellsOf(posts, buckets),
		showsMembership: scope.firstMembershipAt !== null && scope.firstMembershipAt < range.end,
		reactions,
		topics: scope.topics,
		ids: messages.ids,
		hasOwnIds: scope.hasOwnIds,
		conversation,
		...people,
	};
}
