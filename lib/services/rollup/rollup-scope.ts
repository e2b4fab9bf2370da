import type { Database } from "@/db/client";
import { listCollectedParts } from "@/db/queries/collected-parts";
import { beginsWithGroup } from "@/db/queries/coverage";
import { listForumTopics } from "@/db/queries/forum-topics";
import { findHeldHistory } from "@/db/queries/held-history";
import { findFirstLeaves, findFirstMembershipAt } from "@/db/queries/week-facts-people";
import type { ChatKind } from "@/lib/domain/chat";
import type { Group } from "@/lib/domain/group";
import { type History, historyOf } from "@/lib/metrics/week-frame";
import { parseTimeZone } from "@/lib/time/time-zone";
import { listWeeks, type Week, weekOf } from "@/lib/time/week";

/** Chats that number their messages themselves; basic groups and private chats share their members' numbering. */
const OWN_IDS: ReadonlySet<ChatKind> = new Set(["supergroup", "forum", "channel"]);

/** What all weeks of a group have in common, read once a run. */
export interface RollupScope {
	readonly groupId: number;
	/** From the week of the oldest row or stretch to that of the newest, silent ones included. */
	readonly weeks: readonly Week[];
	readonly history: History;
	readonly firstLeaves: ReadonlyMap<number, Date>;
	/** The first coming or going ever shown. */
	readonly firstMembershipAt: Date | null;
	readonly topics: ReadonlyMap<number, string | null> | null;
	readonly hasOwnIds: boolean;
}

export async function readRollupScope(db: Database, group: Group): Promise<RollupScope> {
	const { groupId } = group;
	const [parts, isWhole, held, topics, firstLeaves, firstMembershipAt] = await Promise.all([
		listCollectedParts(db, groupId),
		beginsWithGroup(db, groupId),
		findHeldHistory(db, groupId),
		listForumTopics(db, groupId),
		findFirstLeaves(db, groupId),
		findFirstMembershipAt(db, groupId),
	]);
	const instants = parts.flatMap((part) => [part.firstAt, part.lastAt]);
	if (held !== null) instants.push(held.firstAt, held.lastAt);
	return {
		groupId,
		weeks: weeksOf(instants, group),
		history: historyOf(parts, isWhole),
		firstLeaves,
		firstMembershipAt,
		topics: topics.length === 0 ? null : new Map(topics.map(({ topicId, title }) => [topicId, title])),
		hasOwnIds: OWN_IDS.has(group.kind),
	};
}

function weeksOf(instants: readonly Date[], group: Group): Week[] {
	if (instants.length === 0) return [];
	const zone = parseTimeZone(group.zone);
	const times = instants.map((instant) => instant.getTime());
	const [first, last] = [Math.min(...times), Math.max(...times)];
	return listWeeks(weekOf(new Date(first), zone), weekOf(new Date(last), zone));
}
