import type { QueryRunner } from "../client";
import type { ServiceRow } from "../history-row";
import type { SqlValue } from "../sql-literal";
import { bulkInsert, takeNew } from "../upsert";

const COLUMNS = [
	"group_id",
	"message_id",
	"action",
	"actor_id",
	"sent_at",
	"is_time_trusted",
	"is_live",
	"details",
	"deleted_at",
	"content_hash",
] as const;

const ON_DUPLICATE = [
	takeNew("action", "actor_id"),
	"sent_at=IF(VALUES(is_time_trusted),VALUES(sent_at),sent_at)",
	"is_time_trusted=GREATEST(is_time_trusted,VALUES(is_time_trusted))",
	"is_live=GREATEST(is_live,VALUES(is_live))",
	takeNew("details", "deleted_at", "content_hash"),
].join(",");

/** Inserts or updates service rows of one group; rows sorted by id. A local clock never replaces a stored time. */
export async function upsertServiceMessages(
	tx: QueryRunner,
	groupId: number,
	rows: readonly ServiceRow[],
): Promise<void> {
	const target = { table: "service_messages", columns: COLUMNS, onDuplicate: ON_DUPLICATE };
	await bulkInsert(tx, target, valuesOf(groupId, rows));
}

function* valuesOf(groupId: number, rows: readonly ServiceRow[]): Generator<readonly SqlValue[]> {
	for (const row of rows) {
		const details = row.details === null ? null : JSON.stringify(row.details);
		yield [
			groupId,
			row.messageId,
			row.action,
			row.actorId,
			row.sentAt,
			row.isTimeTrusted,
			row.isLive,
			details,
			null,
			row.contentHash,
		];
	}
}
