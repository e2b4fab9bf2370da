import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { GENERAL_TOPIC_ID } from "./topic-links";

/** Id of a forum's first topic that a creation row shows; `null`: the group is no forum, or none is known. */
export async function findForumSince(db: QueryRunner, groupId: number): Promise<number | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT MIN(topic_id) AS since FROM forum_topics WHERE group_id=? AND origin='service' AND topic_id>${GENERAL_TOPIC_ID}`,
		[groupId],
	);
	const since = rows[0]?.since;
	return since === null || since === undefined ? null : Number(since);
}

/** {@link findForumSince}, once all of the group's own chat was read: before that an older topic may still turn up. */
export async function findSettledForumSince(db: QueryRunner, groupId: number): Promise<number | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT 1 FROM group_sources WHERE group_id=? AND segment='current' AND is_backfill_done=1 ORDER BY group_id`,
		[groupId],
	);
	return rows.length === 0 ? null : findForumSince(db, groupId);
}

/** Posts older than a forum's first topic are in none: then there was one room. Returns the rows changed. */
export async function clearTopicsBefore(tx: QueryRunner, groupId: number, forumSince: number): Promise<number> {
	const [result] = await tx.pool.query<ResultSetHeader>(
		`UPDATE messages SET topic_id=NULL WHERE group_id=? AND message_id<? AND topic_id=${GENERAL_TOPIC_ID}`,
		[groupId, forumSince],
	);
	return result.affectedRows;
}

/** Forgets topics an export made believe, once live Telegram has shown every post: nothing is posted into them. */
export async function dropInferredOrigins(tx: QueryRunner, groupId: number): Promise<number> {
	const [result] = await tx.pool.query<ResultSetHeader>(
		`DELETE FROM forum_topics WHERE group_id=? AND origin='inferred'
		AND NOT EXISTS (SELECT 1 FROM messages AS m WHERE m.group_id=? AND m.topic_id=forum_topics.topic_id)`,
		[groupId, groupId],
	);
	return result.affectedRows;
}
