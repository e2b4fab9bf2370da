import type { Database } from "@/db/client";
import { listForumTopics, upsertForumTopics } from "@/db/queries/forum-topics";
import {
	countRepliesTo,
	dropInferredTopics,
	fillGeneralTopic,
	findPresentIds,
	findTimeAfter,
	inheritTopics,
	markInferredTopics,
	moveRepliesIntoTopics,
} from "@/db/queries/topic-links";
import { inTransaction } from "@/db/transaction";
import type { HistoryIntake } from "./history-intake";

/**
 * A root missing from every source is still a topic when this much is posted "to" it. A popular message is replied to
 * for a day or two; a topic goes on, so the days count most.
 */
const INFERRED_REPLIES_MIN = 10;
const INFERRED_PEOPLE_MIN = 3;
const INFERRED_DAYS_MIN = 5;

/**
 * Settles what could not be known while reading: topics whose creation came after their posts or not at all, and what
 * had been taken for one. Returns the earliest instant whose posts may have moved, or `null`.
 */
export async function linkTopics(
	db: Database,
	groupId: number,
	intake: HistoryIntake,
	wasHeld: boolean,
): Promise<Date | null> {
	const inferred = await inferTopics(db, groupId, intake, wasHeld);
	const late = intake.newTopics.filter((id) => wasHeld || intake.absentTargets.has(id));
	const retracted = intake.retractedTopics;
	if (inferred.length + late.length + retracted.length === 0) return null;
	return inTransaction(db, async (tx) => {
		const rows = inferred.map((topicId) => ({ topicId, title: null, origin: "inferred" as const, createdAt: null }));
		let moved = await dropInferredTopics(tx, groupId, retracted);
		await upsertForumTopics(tx, groupId, rows);
		moved += await moveRepliesIntoTopics(tx, groupId, late);
		moved += await markInferredTopics(tx, groupId, inferred);
		const forumSince = (await listForumTopics(tx, groupId))[0]?.topicId;
		if (forumSince === undefined) return moved === 0 ? null : findTimeAfter(tx, groupId, Math.min(...retracted));
		moved += await fillGeneralTopic(tx, groupId, forumSince);
		moved += await inheritTopics(tx, groupId, forumSince);
		return moved === 0 ? null : findTimeAfter(tx, groupId, Math.min(forumSince, ...retracted));
	});
}

/** Ids that must be topic roots though no source has them. */
async function inferTopics(db: Database, groupId: number, intake: HistoryIntake, wasHeld: boolean): Promise<number[]> {
	const repliesMin = wasHeld ? 1 : INFERRED_REPLIES_MIN;
	const absent = [...intake.absentTargets].filter(([id, replies]) => replies >= repliesMin && !intake.seen.has(id));
	const counted = await countRepliesTo(
		db,
		groupId,
		absent.map(([id]) => id),
	);
	const likely = counted.filter(
		({ replies, people, days }) =>
			replies >= INFERRED_REPLIES_MIN && people >= INFERRED_PEOPLE_MIN && days >= INFERRED_DAYS_MIN,
	);
	const ids = likely.map(({ targetId }) => targetId);
	const present = await findPresentIds(db, groupId, ids);
	return ids.filter((id) => !present.has(id));
}
