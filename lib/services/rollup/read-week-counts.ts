import type { Database } from "@/db/client";
import { countContentCells, countReplyCells, countSenderCells } from "@/db/queries/week-facts-messages";
import { findFirstTimers, listMembershipEvents } from "@/db/queries/week-facts-people";
import { findMessageRange, type GroupRange } from "@/db/queries/week-facts-range";
import { countReactions } from "@/db/queries/week-facts-reactions";
import { listPosts } from "@/db/queries/week-posts";
import { FOLLOW_UP_DAYS, NO_CONVERSATION } from "@/lib/metrics/conversation-facts";
import type { PostFact } from "@/lib/metrics/post-fact";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import { frameOf } from "@/lib/metrics/week-frame";
import { hourGrid } from "@/lib/time/hour-grid";
import { type Week, weekRange } from "@/lib/time/week";
import type { RollupScope } from "./rollup-scope";

const DAY_MS = 86_400_000;

/** The facts that raw rows alone tell; the rest comes from the weeks before. */
export type WeekCounts = Omit<WeekFacts, "activeBefore" | "newPairs">;

/** Counts one week's raw rows, the queries side by side. */
export async function readWeekCounts(db: Database, scope: RollupScope, week: Week, now: Date): Promise<WeekCounts> {
	const frame = frameOf(week, scope.history, now);
	const range = { groupId: scope.groupId, ...weekRange(week) };
	const { bucketSeconds } = hourGrid(week);
	const messages = await findMessageRange(db, range);
	const [cells, content, replies, events, firstTimers, reactions, posts, followUp] = await Promise.all([
		countSenderCells(db, range, messages, bucketSeconds),
		countContentCells(db, messages),
		countReplyCells(db, range, messages, bucketSeconds),
		listMembershipEvents(db, range),
		findFirstTimers(db, range),
		frame.showsReactions ? countReactions(db, range, messages) : null,
		listPosts(db, scope.groupId, messages),
		listFollowUp(db, range),
	]);
	return {
		week,
		frame,
		cells,
		content,
		replies,
		membership: events.map(({ kind, memberId, messageId, occurredAt }) => ({
			kind,
			memberId,
			messageId,
			occurredAt,
			firstLeftAt: memberId === null ? null : (scope.firstLeaves.get(memberId) ?? null),
		})),
		showsMembership: scope.firstMembershipAt !== null && scope.firstMembershipAt < range.end,
		firstTimers,
		reactions,
		topics: scope.topics,
		ids: messages.ids,
		hasOwnIds: scope.hasOwnIds,
		roster: null,
		conversation: { ...NO_CONVERSATION, posts, followUp },
		history: { firstPostAt: new Map() },
	};
}

async function listFollowUp(db: Database, { groupId, end }: GroupRange): Promise<PostFact[]> {
	const until = new Date(end.getTime() + FOLLOW_UP_DAYS * DAY_MS);
	return listPosts(db, groupId, await findMessageRange(db, { groupId, start: end, end: until }));
}
