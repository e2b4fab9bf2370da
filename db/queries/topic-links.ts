import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** Chains of replies longer than this inherit their topic on the next import. */
const INHERIT_ROUNDS_MAX = 200;
/** Telegram's own number of a forum's General topic. */
export const GENERAL_TOPIC_ID = 1;

/** Topics of these messages, by id; a message that is not stored is not in the map. */
export async function findTopicsOf(
	db: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<Map<number, number | null>> {
	if (ids.length === 0) return new Map();
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, topic_id AS topic FROM messages
		WHERE group_id=${groupId} AND message_id IN (${ids.join(",")}) ORDER BY message_id`,
	);
	return new Map(rows.map((row) => [Number(row.id), row.topic === null ? null : Number(row.topic)]));
}

/** Which of these ids are stored, as a message or a service row. */
export async function findPresentIds(db: QueryRunner, groupId: number, ids: readonly number[]): Promise<Set<number>> {
	if (ids.length === 0) return new Set();
	const where = `group_id=${groupId} AND message_id IN (${ids.join(",")})`;
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id FROM messages WHERE ${where}
		UNION ALL SELECT message_id AS id FROM service_messages WHERE ${where} ORDER BY id`,
	);
	return new Set(rows.map((row) => Number(row.id)));
}

/** How a target that is in no source is replied to. */
export interface AbsentTarget {
	readonly targetId: number;
	readonly replies: number;
	readonly people: number;
	readonly days: number;
}

/** Replies an export showed to these targets, counted. One pass over the group's messages after the first target. */
export async function countRepliesTo(
	db: QueryRunner,
	groupId: number,
	targets: readonly number[],
): Promise<AbsentTarget[]> {
	if (targets.length === 0) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT reply_to AS target, COUNT(*) AS replies, COUNT(DISTINCT sender_id) AS people, COUNT(DISTINCT DATE(sent_at)) AS days
		FROM messages WHERE group_id=${groupId} AND message_id>${Math.min(...targets)} AND reply_to IN (${targets.join(",")})
		AND is_live=0 GROUP BY reply_to ORDER BY reply_to`,
	);
	return rows.map((row) => ({
		targetId: Number(row.target),
		replies: Number(row.replies),
		people: Number(row.people),
		days: Number(row.days),
	}));
}

/** Replies to a known topic's root become posts into it. Returns the rows changed. */
export async function moveRepliesIntoTopics(
	tx: QueryRunner,
	groupId: number,
	topicIds: readonly number[],
): Promise<number> {
	if (topicIds.length === 0) return 0;
	return change(
		tx,
		`UPDATE messages SET topic_id=reply_to, reply_to=NULL
		WHERE group_id=${groupId} AND message_id>${Math.min(...topicIds)} AND reply_to IN (${topicIds.join(",")})`,
	);
}

/** Replies to an inferred root are posts into that topic; the target is kept, for it may yet turn out a message. */
export async function markInferredTopics(
	tx: QueryRunner,
	groupId: number,
	topicIds: readonly number[],
): Promise<number> {
	if (topicIds.length === 0) return 0;
	return change(
		tx,
		`UPDATE messages SET topic_id=reply_to
		WHERE group_id=${groupId} AND message_id>${Math.min(...topicIds)} AND reply_to IN (${topicIds.join(",")})
		AND is_live=0 AND (topic_id IS NULL OR topic_id<>reply_to)`,
	);
}

/** Posts of a forum that are in no topic are in General; `forumSince` is the id of its first topic. */
export async function fillGeneralTopic(tx: QueryRunner, groupId: number, forumSince: number): Promise<number> {
	return change(
		tx,
		`UPDATE messages SET topic_id=${GENERAL_TOPIC_ID}
		WHERE group_id=${groupId} AND message_id>${forumSince} AND is_live=0
		AND topic_id IS NULL AND reply_to IS NULL`,
	);
}

/** Replies take the topic of what they reply to, round by round down the chains; before the forum everything was General. */
export async function inheritTopics(tx: QueryRunner, groupId: number, forumSince: number): Promise<number> {
	let total = 0;
	for (let round = 0; round < INHERIT_ROUNDS_MAX; round += 1) {
		const changed = await change(
			tx,
			`UPDATE messages AS m JOIN messages AS p ON p.group_id=m.group_id AND p.message_id=m.reply_to
			SET m.topic_id=COALESCE(p.topic_id, ${GENERAL_TOPIC_ID})
			WHERE m.group_id=${groupId} AND m.message_id>${forumSince} AND m.is_live=0 AND m.topic_id IS NULL AND m.reply_to IS NOT NULL
			AND (p.topic_id IS NOT NULL OR p.message_id<=${forumSince})`,
		);
		total += changed;
		if (changed === 0) return total;
	}
	return total;
}

/** An inferred topic whose root turned out to be a message is none: its posts become plain replies again. */
export async function dropInferredTopics(
	tx: QueryRunner,
	groupId: number,
	topicIds: readonly number[],
): Promise<number> {
	if (topicIds.length === 0) return 0;
	const ids = topicIds.join(",");
	await tx.pool.query(
		`DELETE FROM forum_topics WHERE group_id=${groupId} AND origin='inferred' AND topic_id IN (${ids})`,
	);
	return change(tx, `UPDATE messages SET topic_id=NULL WHERE group_id=${groupId} AND topic_id IN (${ids})`);
}

/** When the first message after `messageId` was sent, or `null`. */
export async function findTimeAfter(db: QueryRunner, groupId: number, messageId: number): Promise<Date | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT sent_at AS at FROM messages WHERE group_id=? AND message_id>? ORDER BY message_id LIMIT 1",
		[groupId, messageId],
	);
	return rows[0]?.at instanceof Date ? rows[0].at : null;
}

async function change(tx: QueryRunner, sql: string): Promise<number> {
	const [result] = await tx.pool.query<ResultSetHeader>(sql);
	return result.affectedRows;
}
