import type { RowDataPacket } from "mysql2/promise";
import { labelVersion } from "@/lib/domain/label";
import type { QueryRunner } from "../client";

/** How a group's messages are labelled. */
export interface LabelSettings {
	/** Grows with every change of the group's own words. */
	readonly revision: number;
	/** labelVersion() every message was last read with; 0: never as a whole. */
	readonly labelledVersion: number;
	readonly isModelAllowed: boolean;
	/** The model was asked about messages up to this id; `null`: never about any. */
	readonly modelAfter: number | null;
}

const NONE: LabelSettings = { revision: 0, labelledVersion: 0, isModelAllowed: false, modelAfter: null };
const COLUMNS = "revision, labelled_version, is_model_allowed, model_after";

/** A group's settings; those of a group that never had any say nothing. */
export async function findLabelSettings(db: QueryRunner, groupId: number): Promise<LabelSettings> {
	return (await read(db, groupId, "")) ?? NONE;
}

/**
 * The same, held as they are until the transaction ends: whoever stores labels does so by words that are still the group's
 * when they are stored. Makes the row of a group that has none, as read with `rulesVersion` where nothing is stored yet.
 */
export async function holdLabelSettings(
	tx: QueryRunner,
	groupId: number,
	rulesVersion: number,
): Promise<LabelSettings> {
	return readOrMake(tx, groupId, rulesVersion, " LOCK IN SHARE MODE");
}

/** The same, with nobody else holding or changing them until the transaction ends. Never after holding them: two that do would wait for each other. */
export async function lockLabelSettings(
	tx: QueryRunner,
	groupId: number,
	rulesVersion: number,
): Promise<LabelSettings> {
	return readOrMake(tx, groupId, rulesVersion, " FOR UPDATE");
}

async function readOrMake(
	tx: QueryRunner,
	groupId: number,
	rulesVersion: number,
	lock: string,
): Promise<LabelSettings> {
	const held = await read(tx, groupId, lock);
	if (held !== null) return held;
	await tx.pool.query(
		`INSERT INTO label_settings (group_id, revision, labelled_version, is_model_allowed, updated_at)
		SELECT ?, 0, IF(EXISTS(SELECT 1 FROM messages WHERE group_id=?), 0, ?), 0, UTC_TIMESTAMP(3)
		ON DUPLICATE KEY UPDATE label_settings.updated_at=label_settings.updated_at`,
		[groupId, groupId, labelVersion(rulesVersion, 0)],
	);
	return (await read(tx, groupId, lock)) ?? NONE;
}

/** Changes settings that are locked. */
export async function updateLabelSettings(
	tx: QueryRunner,
	groupId: number,
	change: Partial<LabelSettings>,
	at: Date,
): Promise<void> {
	const columns = {
		revision: change.revision,
		labelled_version: change.labelledVersion,
		is_model_allowed: change.isModelAllowed,
		model_after: change.modelAfter,
	};
	const set = Object.entries(columns).filter(([, value]) => value !== undefined);
	const sql = [...set.map(([name]) => `${name}=?`), "updated_at=?"].join(", ");
	await tx.pool.query(`UPDATE label_settings SET ${sql} WHERE group_id=?`, [
		...set.map(([, value]) => value),
		at,
		groupId,
	]);
}

/** Groups with messages that other rules or words read than those of now, by number, after `after`. */
export async function listOutdatedLabels(
	db: QueryRunner,
	rulesVersion: number,
	{ after, limit }: { readonly after: number; readonly limit: number },
): Promise<number[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT g.group_id AS id FROM tracked_groups AS g LEFT JOIN label_settings AS s ON s.group_id=g.group_id
		WHERE g.group_id>? AND COALESCE(s.labelled_version,0)<>?+COALESCE(s.revision,0)
		AND EXISTS(SELECT 1 FROM messages AS m WHERE m.group_id=g.group_id)
		ORDER BY g.group_id LIMIT ?`,
		[after, labelVersion(rulesVersion, 0), limit],
	);
	return rows.map((row) => Number(row.id));
}

/** Groups whose owner lets texts go to a language model, by number, after `after`. */
export async function listModelGroups(
	db: QueryRunner,
	{ after, limit }: { readonly after: number; readonly limit: number },
): Promise<number[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT group_id AS id FROM label_settings WHERE group_id>? AND is_model_allowed=1 ORDER BY group_id LIMIT ?",
		[after, limit],
	);
	return rows.map((row) => Number(row.id));
}

async function read(db: QueryRunner, groupId: number, lock: string): Promise<LabelSettings | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT ${COLUMNS} FROM label_settings WHERE group_id=? ORDER BY group_id${lock}`,
		[groupId],
	);
	const [row] = rows;
	if (row === undefined) return null;
	return {
		revision: Number(row.revision),
		labelledVersion: Number(row.labelled_version),
		isModelAllowed: Number(row.is_model_allowed) === 1,
		modelAfter: row.model_after === null ? null : Number(row.model_after),
	};
}
