import type { Reaction } from "@/lib/domain/reaction";
import type { QueryRunner } from "../client";
import type { MessageRow } from "../history-row";
import { sqlLiteral, sqlString } from "../sql-literal";
import { bulkInsertTuples, takeNew } from "../upsert";

const COUNTS = {
	table: "message_reactions",
	columns: ["group_id", "message_id", "emoji", "count"],
	onDuplicate: takeNew("count"),
};
const EVENTS = {
	table: "reaction_events",
	columns: ["group_id", "message_id", "emoji", "position", "member_id", "reacted_at"],
	onDuplicate: takeNew("member_id", "reacted_at"),
};

/** A message and what it is reacted with; `null`: its source shows no reactions. */
export type ReactedMessage = Pick<MessageRow, "messageId" | "reactionList">;

/** Replaces the reactions of these messages, where their source shows any. `stored`: ids of rows there before. */
export async function replaceReactions(
	tx: QueryRunner,
	groupId: number,
	rows: readonly ReactedMessage[],
	stored: ReadonlySet<number>,
): Promise<void> {
	const shown = rows.filter((row) => row.reactionList !== null);
	const replaced = shown.filter((row) => stored.has(row.messageId)).map((row) => row.messageId);
	if (replaced.length > 0) {
		const where = `group_id=${groupId} AND message_id IN (${replaced.join(",")})`;
		await tx.pool.query(`DELETE FROM message_reactions WHERE ${where}`);
		await tx.pool.query(`DELETE FROM reaction_events WHERE ${where}`);
	}
	await bulkInsertTuples(tx, COUNTS, countsOf(groupId, shown));
	await bulkInsertTuples(tx, EVENTS, eventsOf(groupId, shown));
}

function* countsOf(groupId: number, rows: readonly ReactedMessage[]): Generator<string> {
	for (const { messageId, reactionList } of rows) {
		for (const { emoji, count } of reactionList ?? []) yield `(${groupId},${messageId},${sqlString(emoji)},${count})`;
	}
}

function* eventsOf(groupId: number, rows: readonly ReactedMessage[]): Generator<string> {
	for (const { messageId, reactionList } of rows) {
		if (reactionList === null) continue;
		yield* eventsOfMessage(`(${groupId},${messageId},`, reactionList);
	}
}

/** Positions run through the whole message, so that an emoji listed twice cannot collide. */
function* eventsOfMessage(head: string, reactions: readonly Reaction[]): Generator<string> {
	let position = 0;
	for (const { emoji, dated } of reactions) {
		for (const { peerId, reactedAt } of dated) {
			yield `${head}${sqlString(emoji)},${position},${peerId},${sqlLiteral(reactedAt)})`;
			position += 1;
		}
	}
}
