import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import type { TextReading } from "../history-row";
import { sqlString } from "../sql-literal";
import { bulkInsert, takeNew } from "../upsert";

/** As long as the column; no username is longer. */
const USERNAME_MAX = 32;
const TARGET = {
	table: "message_mentions",
	columns: ["group_id", "message_id", "position", "member_id", "username"],
	onDuplicate: takeNew("member_id", "username"),
};

/** Replaces whom these messages mention, by ascending id. `stored`: ids of those that may mention somebody already. */
export async function replaceMessageMentions(
	tx: QueryRunner,
	groupId: number,
	readings: ReadonlyMap<number, Pick<TextReading, "mentions">>,
	stored: readonly number[],
): Promise<void> {
	if (stored.length > 0) {
		const where = `group_id=${groupId} AND message_id IN (${stored.join(",")})`;
		await tx.pool.query(`DELETE FROM message_mentions WHERE ${where}`);
	}
	await bulkInsert(tx, TARGET, rowsOf(groupId, readings));
}

/** Puts people's ids in the place of the usernames these messages name, as far as they are known; that somebody was named stays. */
export async function forgetUsernames(tx: QueryRunner, groupId: number, ids: readonly number[]): Promise<void> {
	if (ids.length === 0) return;
	const where = `group_id=${groupId} AND message_id IN (${ids.map(Number).join(",")}) AND username IS NOT NULL`;
	const [named] = await tx.pool.query<RowDataPacket[]>(
		`SELECT DISTINCT username AS name FROM message_mentions WHERE ${where} ORDER BY username`,
	);
	if (named.length === 0) return;
	const names = named.map(({ name }) => sqlString(String(name))).join(",");
	const [known] = await tx.pool.query<RowDataPacket[]>(
		`SELECT LOWER(username) AS name, MIN(peer_id) AS id FROM telegram_peers
		WHERE kind='user' AND LOWER(username) IN (${names}) GROUP BY LOWER(username) ORDER BY name`,
	);
	const people = known.map(({ name, id }) => `WHEN ${sqlString(String(name))} THEN ${Number(id)}`);
	const memberId = people.length === 0 ? "member_id" : `CASE username ${people.join(" ")} ELSE member_id END`;
	// In this order: the second assignment would hide the name from the first.
	await tx.pool.query(`UPDATE message_mentions SET member_id=${memberId}, username=NULL WHERE ${where}`);
}

function* rowsOf(groupId: number, readings: ReadonlyMap<number, Pick<TextReading, "mentions">>) {
	for (const [messageId, { mentions }] of readings) {
		let position = 0;
		for (const { memberId, username } of mentions) {
			yield [groupId, messageId, position, memberId, username?.slice(0, USERNAME_MAX) ?? null];
			position += 1;
		}
	}
}
