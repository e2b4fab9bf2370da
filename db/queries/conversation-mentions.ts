import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { sqlString } from "../sql-literal";
import type { MessageRange } from "./week-facts-range";

type MentionRow = [messageId: number, memberId: number | null, username: string | null] & RowDataPacket[];

/**
 * People whom the messages of a range name, by message, each once. Names are looked up among `people`, the ids of those
 * who wrote: of everybody else no username is known to be theirs now.
 */
export async function listMentions(
	db: QueryRunner,
	groupId: number,
	messages: MessageRange,
	people: readonly number[],
): Promise<Map<number, number[]>> {
	const mentions = new Map<number, number[]>();
	if (messages.where === null) return mentions;
	const [rows] = await db.pool.query<MentionRow[]>({
		sql: `SELECT n.message_id, p.member_id, n.username FROM message_mentions AS n
			LEFT JOIN members AS p ON p.group_id=${groupId} AND p.member_id=n.member_id AND p.kind IN ('human','deleted')
			WHERE n.group_id=${groupId} AND n.message_id BETWEEN ${messages.firstId} AND ${messages.lastId}
			ORDER BY n.message_id, n.position`,
		rowsAsArray: true,
	});
	const named = new Set(rows.flatMap(([, , username]) => (username === null ? [] : [username])));
	const idOf = await findUsernames(db, groupId, named, people);
	for (const [messageId, memberId, username] of rows) {
		const person = username === null ? memberId : (idOf.get(username) ?? null);
		if (person === null) continue;
		const known = mentions.get(messageId);
		if (known === undefined) mentions.set(messageId, [person]);
		else if (!known.includes(person)) known.push(person);
	}
	return mentions;
}

/** Whose usernames these are, as the group's own accounts saw them; both in lower case. */
async function findUsernames(
	db: QueryRunner,
	groupId: number,
	names: ReadonlySet<string>,
	people: readonly number[],
): Promise<ReadonlyMap<string, number>> {
	if (names.size === 0 || people.length === 0) return new Map();
	const [rows] = await db.pool.query<([number, string] & RowDataPacket[])[]>({
		sql: `SELECT DISTINCT t.peer_id, LOWER(t.username) AS name FROM telegram_peers AS t
			WHERE t.account_id IN (SELECT s.account_id FROM group_sources AS s WHERE s.group_id=${groupId})
			AND t.peer_id IN (${people.join(",")}) AND LOWER(t.username) IN (${[...names].map(sqlString).join(",")})
			ORDER BY name, t.peer_id`,
		rowsAsArray: true,
	});
	return new Map(rows.map(([id, name]) => [name, id]));
}
