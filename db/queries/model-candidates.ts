import type { RowDataPacket } from "mysql2/promise";
import { LABELS, labelBits } from "@/lib/domain/label";
import { PEER_KINDS } from "@/lib/domain/member";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { QueryRunner } from "../client";
import { TEXTLESS_DIGEST } from "../history-row";
import type { StoredReading } from "./messages";

/** Shorter texts say nothing by themselves, longer ones are articles. */
const CHARS = { min: 12, max: 2_000 };

/** A message the rules say nothing of. */
export interface ModelCandidate extends StoredReading {
	readonly messageId: number;
	readonly sentAt: Date;
	readonly text: string;
	readonly contentHash: number;
}

/** Messages people wrote themselves that have no label, by id. */
export async function listModelCandidates(
	db: QueryRunner,
	groupId: number,
	{ after, limit }: { readonly after: number; readonly limit: number },
): Promise<ModelCandidate[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT ${COLUMNS} FROM messages WHERE group_id=? AND message_id>? AND ${UNLABELLED} ORDER BY message_id LIMIT ?`,
		[groupId, after, limit],
	);
	return rows.map(toCandidate);
}

/** Those of these messages that are still what they were, locked until the transaction ends. */
export async function lockModelCandidates(
	tx: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<ModelCandidate[]> {
	if (ids.length === 0) return [];
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT ${COLUMNS} FROM messages WHERE group_id=? AND message_id IN (${ids.map(Number).join(",")}) AND ${UNLABELLED}
		ORDER BY message_id FOR UPDATE`,
		[groupId],
	);
	return rows.map(toCandidate);
}

const COLUMNS = "message_id AS id, sent_at, text, content_hash, labels, label_version, language";
const UNLABELLED = [
	`labels & ${labelBits(LABELS)}=0`,
	`content_hash<>${TEXTLESS_DIGEST}`,
	"deleted_at IS NULL",
	"is_forward=0",
	`kind<>${MESSAGE_KINDS.indexOf("poll")}`,
	`sender_kind=${PEER_KINDS.indexOf("human")}`,
	`CHAR_LENGTH(text) BETWEEN ${CHARS.min} AND ${CHARS.max}`,
].join(" AND ");

function toCandidate(row: RowDataPacket): ModelCandidate {
	return {
		messageId: Number(row.id),
		sentAt: row.sent_at,
		text: String(row.text),
		contentHash: Number(row.content_hash),
		bits: Number(row.labels),
		version: Number(row.label_version),
		language: row.language === null ? null : Number(row.language),
	};
}
