import type { QueryRunner } from "../client";
import type { TextReading } from "../history-row";
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

function* rowsOf(groupId: number, readings: ReadonlyMap<number, Pick<TextReading, "mentions">>) {
	for (const [messageId, { mentions }] of readings) {
		let position = 0;
		for (const { memberId, username } of mentions) {
			yield [groupId, messageId, position, memberId, username?.slice(0, USERNAME_MAX) ?? null];
			position += 1;
		}
	}
}
