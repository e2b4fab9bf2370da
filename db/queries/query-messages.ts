import type { RowDataPacket } from "mysql2/promise";
import { type Label, labelBits } from "@/lib/domain/label";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import { bitsOfLabels } from "@/lib/query/label-bits";
import type { QueryMeasure } from "@/lib/query/metric-query";
import { offsetSpanAt } from "@/lib/time/offset-spans";
import type { TimeZone } from "@/lib/time/time-zone";
import { startOfDay } from "@/lib/time/wall-clock";
import type { InstantRange } from "@/lib/time/week";
import type { QueryRunner } from "../client";
import { PERSON_KINDS } from "../person-kinds";
import { sqlDateTime } from "../sql-literal";
import { type ColumnTexts, type CountedRow, conditionsOf, dayTexts, textOf } from "./query-conditions";
import type { DayQuestion } from "./query-day-counts";
import { findMessageRange } from "./week-facts-range";

const IS_POST = "(m.album_id IS NULL OR m.album_id=m.message_id)";

/** What one message adds: an expression, and what must hold for it. Reactions and words are those of all parts of an album. */
const MEASURES: Readonly<Record<QueryMeasure, readonly [value: string, condition: string]>> = {
	messages: ["COUNT(*)", IS_POST],
	people: ["COUNT(DISTINCT m.sender_id)", IS_POST],
	replies: ["COUNT(*)", `${IS_POST} AND p.sender_kind IN (${PERSON_KINDS}) AND p.sender_id<>m.sender_id`],
	reactions: ["SUM(m.reactions)", "m.reactions>0"],
	words: ["SUM(m.words)", "TRUE"],
	media: ["COUNT(*)", `${IS_POST} AND m.kind<>${MESSAGE_KINDS.indexOf("text")}`],
	questions: labelled("question"),
	thanks: labelled("thanks"),
	ships: labelled("ship"),
	blockers: labelled("blocker"),
	resolved: labelled("resolved"),
};

/** Counts messages one by one: for what is not counted ahead. The caller limits the time it may take. */
export async function countMessages(db: QueryRunner, zone: TimeZone, question: DayQuestion): Promise<CountedRow[]> {
	const { groupId, measure, by, days, filters, rowsMax } = question;
	const range = { start: startOfDay(days.from, zone), end: startOfDay(days.to, zone) };
	const messages = await findMessageRange(db, { groupId, ...range });
	if (messages.where === null) return [];
	const texts = messageTexts(range, zone, question.noTopic);
	const [value, condition] = by === "emoji" ? ["SUM(r.count)", "TRUE"] : MEASURES[measure];
	// Whoever asks for other senders than people names them.
	const senders = filters.some(({ field }) => field === "sender") ? "TRUE" : `m.sender_kind IN (${PERSON_KINDS})`;
	const [rows] = await db.pool.query<([string | number, string | number | null] & RowDataPacket[])[]>({
		sql: `SELECT ${bucketOf(by, texts)} AS bucket, ${value} AS amount
			FROM messages AS m ${messages.hint} ${joinsOf(question)}
			WHERE ${messages.where} AND m.sender_id IS NOT NULL AND ${senders} AND ${condition}${conditionsOf(filters, texts)}
			GROUP BY bucket HAVING amount>0 ORDER BY amount DESC, bucket${rowsMax === null ? "" : ` LIMIT ${Number(rowsMax)}`}`,
		rowsAsArray: true,
	});
	return rows.map(([bucket, amount]) => ({ key: String(bucket), value: Number(amount ?? 0) }));
}

function bucketOf(by: DayQuestion["by"], texts: ColumnTexts): string {
	if (by === null) return "''";
	return by === "label" ? "l.bit" : textOf(texts, by);
}

function joinsOf({ groupId, measure, by }: DayQuestion): string {
	const joins: string[] = [];
	if (measure === "replies") joins.push(`JOIN messages AS p ON p.group_id=${groupId} AND p.message_id=m.reply_to`);
	if (by === "emoji") {
		joins.push(`JOIN message_reactions AS r ON r.group_id=${groupId} AND r.message_id=m.message_id`);
	}
	if (by === "label") {
		const bits = bitsOfLabels().map(({ bit }) => `SELECT ${bit} AS bit`);
		joins.push(`JOIN (${bits.join(" UNION ALL ")}) AS l ON (m.labels & l.bit)<>0`);
	}
	return joins.join(" ");
}

function messageTexts(range: InstantRange, zone: TimeZone, noTopic: 0 | 1): ColumnTexts {
	const local = localTime(range, zone);
	return {
		...dayTexts(`DATE(${local})`),
		hour: `HOUR(${local})`,
		topic: `COALESCE(m.topic_id,${noTopic})`,
		member: "m.sender_id",
		kind: "m.kind",
		language: "COALESCE(m.language,-1)",
		sender: "m.sender_kind",
		label: "m.labels",
		emoji: "r.emoji",
	};
}

/** The time a clock of the zone shows, without asking the database for zones it may not know. */
function localTime({ start, end }: InstantRange, zone: TimeZone): string {
	const cases: string[] = [];
	let span = offsetSpanAt(start.getTime(), zone);
	while (span.toMs < end.getTime()) {
		cases.push(`WHEN m.sent_at<${sqlDateTime(new Date(span.toMs))} THEN ${span.offsetMs / 1_000}`);
		span = offsetSpanAt(span.toMs, zone);
	}
	const seconds =
		cases.length === 0 ? span.offsetMs / 1_000 : `CASE ${cases.join(" ")} ELSE ${span.offsetMs / 1_000} END`;
	return `TIMESTAMPADD(SECOND,${seconds},m.sent_at)`;
}

function labelled(label: Label): readonly [string, string] {
	return ["COUNT(*)", `${IS_POST} AND (m.labels & ${labelBits([label])})<>0`];
}
