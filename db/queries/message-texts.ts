import type { RowDataPacket } from "mysql2/promise";
import { MESSAGE_KINDS, type Poll, type TextEntity } from "@/lib/domain/message";
import type { LabelInput } from "@/lib/text/labels/label-message";
import type { QueryRunner } from "../client";
import { TEXTLESS_DIGEST } from "../history-row";
import type { StoredReading } from "./messages";

/** A stored message whose text is there to be read, with what was read of it so far. */
export interface StoredText extends StoredReading {
	readonly messageId: number;
	readonly sentAt: Date;
	readonly toRead: LabelInput;
}

/** A stretch of a group's messages, by id. */
export interface TextRange {
	readonly groupId: number;
	/** Ids above this, up to `upTo`. */
	readonly after: number;
	readonly upTo: number;
}

/**
 * Messages of a stretch that another version than this one read, locked so that nobody changes them meanwhile. Those
 * whose text is not kept are not among them: what was read of it stays.
 */
export async function lockOutdatedTexts(
	tx: QueryRunner,
	{ groupId, after, upTo }: TextRange,
	version: number,
): Promise<StoredText[]> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, sent_at, kind, is_forward, text, extras, labels, label_version, language FROM messages
		WHERE group_id=? AND message_id>? AND message_id<=? AND label_version<>? AND content_hash<>${TEXTLESS_DIGEST}
		ORDER BY message_id FOR UPDATE`,
		[groupId, after, upTo, version],
	);
	return rows.map(toStoredText);
}

/** Stores what was read; messages read alike are written together. */
export async function updateReadings(
	tx: QueryRunner,
	groupId: number,
	readings: ReadonlyMap<number, StoredReading>,
): Promise<void> {
	const alike = new Map<string, number[]>();
	for (const [messageId, { bits, version, language }] of readings) {
		const set = `labels=${bits},label_version=${version},language=${language}`;
		const ids = alike.get(set);
		if (ids === undefined) alike.set(set, [messageId]);
		else ids.push(messageId);
	}
	for (const [set, ids] of alike) {
		await tx.pool.query(`UPDATE messages SET ${set} WHERE group_id=${groupId} AND message_id IN (${ids.join(",")})`);
	}
}

function toStoredText(row: RowDataPacket): StoredText {
	const extras = row.extras === null ? {} : (JSON.parse(row.extras) as { entities?: TextEntity[]; poll?: Poll });
	return {
		messageId: Number(row.id),
		sentAt: row.sent_at,
		bits: Number(row.labels),
		version: Number(row.label_version),
		language: row.language === null ? null : Number(row.language),
		toRead: {
			text: String(row.text),
			entities: extras.entities ?? [],
			kind: MESSAGE_KINDS[row.kind] ?? "other",
			isForward: Number(row.is_forward) === 1,
			hasPoll: extras.poll !== undefined,
		},
	};
}
