import type { EvidenceFacts } from "@/lib/metrics/evidence/evidence-facts";
import { historyOf } from "@/lib/metrics/week-frame";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek, type Week, weekRange } from "@/lib/time/week";
import type { Dataset } from "./dataset";
import { factsOf } from "./facts-of";

/** The facts of a dataset's week with the lists that evidence needs, the slow and obvious way. */
export function evidenceFactsOf(data: Dataset, weekStart: string): EvidenceFacts {
	const week = parseWeek(weekStart, parseTimeZone(data.zone));
	return {
		...factsOf(data, weekStart),
		earlier: earlierOf(data, week),
		reactionsGiven: data.posts
			.map(({ id, reactedAt }) => ({
				messageId: id,
				given: (reactedAt ?? []).filter((at) => isWithin(at, week)).length,
			}))
			.filter(({ given }) => given > 0),
		stretches: historyOf(data.parts, data.beginsWithGroup === true).stretches,
		heldIds: [...data.posts, ...(data.comings ?? [])]
			.filter(({ id, at }) => id > 0 && isWithin(at, week))
			.map(({ id }) => id)
			.sort((a, b) => a - b),
	};
}

function earlierOf({ posts }: Dataset, week: Week): EvidenceFacts["earlier"] {
	const { start } = weekRange(week);
	return posts
		.map(({ id, by, at }) => ({ messageId: id, senderId: by, at: Date.parse(at) }))
		.filter(({ at }) => at < start.getTime())
		.sort((a, b) => a.at - b.at || a.messageId - b.messageId);
}

function isWithin(at: string, week: Week): boolean {
	const { start, end } = weekRange(week);
	return new Date(at) >= start && new Date(at) < end;
}
