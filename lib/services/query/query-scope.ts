import type { Database } from "@/db/client";
import { listCollectedParts } from "@/db/queries/collected-parts";
import { beginsWithGroup } from "@/db/queries/coverage";
import { findFirstMessageAt, findLastMessageAt } from "@/db/queries/first-message";
import { type ForumTopic, listForumTopics } from "@/db/queries/forum-topics";
import type { Group } from "@/lib/domain/group";
import { joinParts } from "@/lib/metrics/stretches";
import type { KnownTime } from "@/lib/query/judge-span";
import type { LocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toLocalDate } from "@/lib/time/wall-clock";

/** What every question about a group is answered against. */
export interface QueryScope {
	readonly groupId: number;
	readonly known: KnownTime;
	readonly today: LocalDate;
	/** Day of the oldest row or of the first stretch; `null`: nothing was collected. */
	readonly firstDay: LocalDate | null;
	/** Day up to which anything is known. */
	readonly lastDay: LocalDate | null;
	readonly topics: readonly ForumTopic[];
}

export async function readQueryScope(db: Database, group: Group, now: Date): Promise<QueryScope> {
	const { groupId } = group;
	const zone = parseTimeZone(group.zone);
	const [parts, isWhole, firstMessageAt, lastMessageAt, topics] = await Promise.all([
		listCollectedParts(db, groupId),
		beginsWithGroup(db, groupId),
		findFirstMessageAt(db, groupId),
		findLastMessageAt(db, groupId),
		listForumTopics(db, groupId),
	]);
	const firsts = parts.map(({ firstAt }) => firstAt.getTime());
	if (firstMessageAt !== null) firsts.push(firstMessageAt.getTime());
	const lasts = parts.map(({ lastAt }) => lastAt.getTime());
	if (lastMessageAt !== null) lasts.push(lastMessageAt.getTime());
	const dayOf = (times: readonly number[], pick: (...all: number[]) => number) =>
		times.length === 0 ? null : toLocalDate(new Date(pick(...times)), zone);
	return {
		groupId,
		known: { stretches: joinParts(parts, isWhole), zone, now },
		today: toLocalDate(now, zone),
		firstDay: dayOf(firsts, Math.min),
		lastDay: dayOf(lasts, Math.max),
		topics,
	};
}
