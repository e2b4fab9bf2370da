import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { bulkInsert } from "../upsert";

export interface ForumTopic {
	readonly topicId: number;
	readonly title: string | null;
	/** `inferred`: its creation row is in no source. */
	readonly origin: "service" | "inferred";
	readonly createdAt: Date | null;
}

/** Topics known of a group, oldest first. */
export async function listForumTopics(db: QueryRunner, groupId: number): Promise<ForumTopic[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT topic_id, title, origin, created_at FROM forum_topics WHERE group_id=? ORDER BY topic_id",
		[groupId],
	);
	return rows.map((row) => ({
		topicId: Number(row.topic_id),
		title: row.title === null ? null : String(row.title),
		origin: row.origin === "inferred" ? "inferred" : "service",
		createdAt: row.created_at instanceof Date ? row.created_at : null,
	}));
}

/** Records topics. A creation row outranks an inference and never the other way round. */
export async function upsertForumTopics(
	tx: QueryRunner,
	groupId: number,
	topics: readonly ForumTopic[],
): Promise<void> {
	const onDuplicate = [
		"title=COALESCE(VALUES(title),title)",
		"created_at=COALESCE(VALUES(created_at),created_at)",
		"origin=IF(VALUES(origin)='service','service',origin)",
	].join(",");
	await bulkInsert(
		tx,
		{ table: "forum_topics", columns: ["group_id", "topic_id", "title", "origin", "created_at"], onDuplicate },
		topics.map((topic) => [groupId, topic.topicId, topic.title, topic.origin, topic.createdAt]),
	);
}
