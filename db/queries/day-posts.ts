import type { PostFact } from "@/lib/metrics/post-fact";
import type { InstantRange } from "@/lib/time/week";
import type { QueryRunner } from "../client";
import { timeWithin } from "./week-facts-range";
import { listPosts } from "./week-posts";

/** The messages of some stretches of time, oldest first. Literal bounds: both servers plan by them. */
export async function listDayPosts(
	db: QueryRunner,
	groupId: number,
	ranges: readonly InstantRange[],
): Promise<PostFact[]> {
	if (ranges.length === 0) return [];
	const within = ranges.map((range) => `(${timeWithin("m.sent_at", { groupId, ...range })})`).join(" OR ");
	return listPosts(db, groupId, { where: `m.group_id=${groupId} AND (${within})`, hint: "FORCE INDEX (ix_time)" });
}
