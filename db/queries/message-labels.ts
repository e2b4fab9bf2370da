import type { RowDataPacket } from "mysql2/promise";
import { LABEL_SOURCES, LABELS, labelBits, type MessageLabel } from "@/lib/domain/label";
import type { QueryRunner } from "../client";
import type { TextReading } from "../history-row";
import { sqlString } from "../sql-literal";
import { bulkInsertTuples, takeNew } from "../upsert";

const COLUMNS = [
	"group_id",
	"message_id",
	"label",
	"source",
	"rule",
	"span_start",
	"span_length",
	"confidence",
	"version",
	"link",
] as const;
const [, , , ...CHANGED] = COLUMNS;
const TARGET = { table: "message_labels", columns: COLUMNS, onDuplicate: takeNew(...CHANGED) };

/** Replaces the labels of these messages, by ascending id. `stored`: ids of those that may have some already. */
export async function replaceMessageLabels(
	tx: QueryRunner,
	groupId: number,
	readings: ReadonlyMap<number, Pick<TextReading, "labels">>,
	stored: readonly number[],
): Promise<void> {
	if (stored.length > 0) {
		await tx.pool.query(`DELETE FROM message_labels WHERE group_id=${groupId} AND message_id IN (${stored.join(",")})`);
	}
	await bulkInsertTuples(tx, TARGET, tuplesOf(groupId, readings));
}

/** Labels of these messages, by id; messages without any are not there. */
export async function findMessageLabels(
	db: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<Map<number, MessageLabel[]>> {
	if (ids.length === 0) return new Map();
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, label, source, rule, span_start, span_length, confidence, version, link FROM message_labels
		WHERE group_id=? AND message_id IN (${ids.map(Number).join(",")}) ORDER BY message_id, label`,
		[groupId],
	);
	const found = new Map<number, MessageLabel[]>();
	for (const row of rows) {
		const label = toLabel(row);
		if (label === null) continue;
		const id = Number(row.id);
		const known = found.get(id);
		if (known === undefined) found.set(id, [label]);
		else known.push(label);
	}
	return found;
}

/** Puts what tells addresses apart in the place of the addresses these messages shipped: `keyOf` an address. */
export async function forgetShipLinks(
	tx: QueryRunner,
	groupId: number,
	ids: readonly number[],
	keyOf: (link: string) => string,
): Promise<void> {
	if (ids.length === 0) return;
	const where = `group_id=${groupId} AND message_id IN (${ids.map(Number).join(",")}) AND link IS NOT NULL`;
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, label, link FROM message_labels WHERE ${where} ORDER BY message_id, label`,
	);
	for (const { id, label, link } of rows) {
		await tx.pool.query("UPDATE message_labels SET link=? WHERE group_id=? AND message_id=? AND label=?", [
			...[keyOf(String(link)), groupId, id, label],
		]);
	}
}

/** Takes back what a model said of messages nobody can read again. Returns when they were sent. */
export async function forgetModelLabels(tx: QueryRunner, groupId: number): Promise<Date[]> {
	const source = LABEL_SOURCES.indexOf("model");
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT m.message_id AS id, l.label, m.sent_at FROM message_labels AS l
		JOIN messages AS m ON m.group_id=l.group_id AND m.message_id=l.message_id
		WHERE l.group_id=? AND l.source=? ORDER BY m.message_id, l.label`,
		[groupId, source],
	);
	for (const { id, label } of rows) {
		const bit = labelBits([LABELS[label] ?? "question"]);
		await tx.pool.query("UPDATE messages SET labels=labels & ~? WHERE group_id=? AND message_id=?", [bit, groupId, id]);
	}
	if (rows.length > 0) {
		await tx.pool.query("DELETE FROM message_labels WHERE group_id=? AND source=?", [groupId, source]);
	}
	return rows.map((row) => row.sent_at as Date);
}

/** Rows rendered at once: an import writes hundreds of thousands. In the order of {@link COLUMNS}. */
function* tuplesOf(groupId: number, readings: ReadonlyMap<number, Pick<TextReading, "labels">>): Generator<string> {
	for (const [messageId, { labels }] of readings) {
		for (const { label, source, rule, span, confidence, version, link } of labels) {
			const why = `${LABELS.indexOf(label)},${LABEL_SOURCES.indexOf(source)},${sqlString(rule)}`;
			const place = span === null ? "NULL,NULL" : `${span.start},${span.length}`;
			const shipped = link === null ? "NULL" : sqlString(link);
			yield `(${groupId},${messageId},${why},${place},${Math.round(confidence * 100)},${version},${shipped})`;
		}
	}
}

function toLabel(row: RowDataPacket): MessageLabel | null {
	const [label, source] = [LABELS[row.label], LABEL_SOURCES[row.source]];
	if (label === undefined || source === undefined) return null;
	return {
		label,
		source,
		rule: String(row.rule),
		span: row.span_start === null ? null : { start: Number(row.span_start), length: Number(row.span_length) },
		confidence: Number(row.confidence) / 100,
		version: Number(row.version),
		link: row.link === null ? null : String(row.link),
	};
}
