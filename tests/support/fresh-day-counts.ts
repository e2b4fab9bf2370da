import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";
import { labelBits } from "@/lib/domain/label";
import { PEER_KINDS } from "@/lib/domain/member";

const PEOPLE = `(${PEER_KINDS.indexOf("human")},${PEER_KINDS.indexOf("deleted")})`;
const IS_POST = "(m.album_id IS NULL OR m.album_id=m.message_id)";
const OWN = `m.sender_kind IN ${PEOPLE} AND m.sender_id IS NOT NULL`;
const REPLY = `(p.sender_kind IN ${PEOPLE} AND p.sender_id<>m.sender_id)`;
const FROM = "FROM messages m LEFT JOIN messages p ON p.group_id=m.group_id AND p.message_id=m.reply_to";
const post = (condition = "1") => `COALESCE(SUM(${OWN} AND ${IS_POST} AND ${condition}), 0)`;
const labelled = (label: "question" | "thanks" | "ship" | "blocker" | "resolved") =>
	post(`m.labels & ${labelBits([label])} <> 0`);

/** What a group's day tables must say, counted by the database itself from its messages; for groups in UTC. */
export async function freshDayCounts(db: Database, groupId: number): Promise<{ cells: unknown; members: unknown }> {
	return {
		cells: await rowsOf(
			db,
			`SELECT DATE(m.sent_at), HOUR(m.sent_at) AS hour, COALESCE(m.topic_id, 0) AS topic, ${post()},
			SUM(NOT (${OWN}) AND ${IS_POST}), ${post(`COALESCE(${REPLY}, 0)`)}, ${post("m.kind<>0")}, ${post("m.reactions>0")},
			COALESCE(SUM(IF(${OWN}, m.reactions, 0)), 0), SUM(IF(${OWN}, m.words, 0)), ${labelled("question")},
			${labelled("thanks")}, ${labelled("ship")}, ${labelled("blocker")}, ${labelled("resolved")}
			${FROM} WHERE m.group_id=? GROUP BY DATE(m.sent_at), hour, topic ORDER BY 1, 2, 3`,
			groupId,
		),
		members: await rowsOf(
			db,
			`SELECT DATE(m.sent_at), m.sender_id, COUNT(*), SUM(COALESCE(${REPLY}, 0)) ${FROM}
			WHERE m.group_id=? AND ${OWN} AND ${IS_POST} GROUP BY DATE(m.sent_at), m.sender_id ORDER BY 1, 2`,
			groupId,
		),
	};
}

/** What they do say. */
export async function storedDayCounts(db: Database, groupId: number): Promise<{ cells: unknown; members: unknown }> {
	return {
		cells: await rowsOf(
			db,
			`SELECT day, hour, topic_id, posts, other_posts, replies, media, reacted_posts, reactions, words, questions,
			thanks, ships, blockers, resolved FROM day_cells WHERE group_id=? ORDER BY 1, 2, 3`,
			groupId,
		),
		members: await rowsOf(
			db,
			"SELECT day, member_id, posts, replies FROM member_days WHERE group_id=? ORDER BY 1, 2",
			groupId,
		),
	};
}

async function rowsOf(db: Database, sql: string, groupId: number): Promise<unknown> {
	const [rows] = await db.pool.query<RowDataPacket[][]>({ sql, values: [groupId], rowsAsArray: true });
	return rows.map(([day, ...numbers]) => [new Date(String(day)).toISOString().slice(0, 10), ...numbers.map(Number)]);
}
