import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { Duck } from "./duck";

/** Numbers by the catalogue's keys, as DuckDB counts them from raw rows. */
export type DuckWeek = Readonly<Record<string, number>>;

const PEOPLE = "sender_kind = 0";
const at = (day: LocalDate) => `TIMESTAMP '${day} 00:00:00'`;
const within = (column: string, from: LocalDate, to: LocalDate) => `${column} >= ${at(from)} AND ${column} < ${at(to)}`;

/** A whole week of a group from nothing but its messages, reactions and comings: what a rollup answers. */
export async function duckWeek(duck: Duck, groupId: number, week: LocalDate): Promise<DuckWeek> {
	const end = addDays(week, 7);
	const inWeek = `group_id = ${groupId} AND ${within("sent_at", week, end)}`;
	const numbers: Record<string, number> = {};
	for (const sql of numberQueries(groupId, week, end, inWeek)) {
		for (const [key, value] of await duck.rows(sql)) numbers[String(key)] = Number(value);
	}
	for (const sql of listQueries(groupId, week, end, inWeek)) await duck.rows(sql);
	return numbers;
}

/** Each answers rows of key and value. */
function numberQueries(groupId: number, week: LocalDate, end: LocalDate, inWeek: string): string[] {
	const active = (from: LocalDate, to: LocalDate) =>
		`SELECT DISTINCT sender_id FROM messages WHERE group_id = ${groupId} AND ${PEOPLE} AND ${within("sent_at", from, to)}`;
	const before = addDays(week, -7);
	const pairs = (
		where: string,
	) => `SELECT DISTINCT least(m.sender_id, p.sender_id) AS low, greatest(m.sender_id, p.sender_id) AS high
		FROM messages m JOIN messages p ON p.message_id = m.reply_to
		WHERE m.group_id = ${groupId} AND p.group_id = ${groupId} AND m.sender_kind = 0 AND p.sender_kind = 0 AND m.sender_id <> p.sender_id AND ${where}`;
	return [
		`SELECT * FROM (UNPIVOT (SELECT count(*) FILTER (${PEOPLE}) AS messages, count(*) AS messages_total,
			count(DISTINCT sender_id) FILTER (${PEOPLE}) AS active_members, sum(reactions) FILTER (${PEOPLE}) AS reactions_on_posts,
			count(DISTINCT (sender_id, date_trunc('day', sent_at))) FILTER (${PEOPLE}) / 7.0 AS daily_active_mean,
			count(*) FILTER (${PEOPLE} AND reactions > 0) / count(*) FILTER (${PEOPLE}) AS recognition_rate
			FROM messages WHERE ${inWeek}) ON *)`,
		`WITH x AS (SELECT count(*) AS n FROM messages WHERE ${inWeek} AND ${PEOPLE} GROUP BY sender_id),
		o AS (SELECT n, row_number() OVER (ORDER BY n) AS i, count(*) OVER () AS k, sum(n) OVER () AS s,
			sum(n) OVER (ORDER BY n DESC ROWS UNBOUNDED PRECEDING) AS top FROM x)
		SELECT 'gini', 2 * sum(i * n) / (max(k) * max(s)) - (max(k) + 1) / max(k) FROM o
		UNION ALL SELECT 'effective_voices', exp(-sum(n / s * ln(n / s))) FROM o
		UNION ALL SELECT 'messages_per_active_median', median(n) FROM x
		UNION ALL SELECT 'contributor_absence_factor', 1 + count(*) FILTER (top < s * 0.5) FROM o`,
		`WITH f AS (SELECT sender_id, min(sent_at) AS first_at FROM messages WHERE group_id = ${groupId} AND ${PEOPLE} GROUP BY sender_id),
		a AS (${active(week, end)}), b AS (${active(before, week)})
		SELECT 'new_voices', count(*) FROM f WHERE ${within("first_at", week, end)}
		UNION ALL SELECT 'retained_members', count(*) FROM a SEMI JOIN b USING (sender_id)
		UNION ALL SELECT 'churned_members', count(*) FROM b ANTI JOIN a USING (sender_id)
		UNION ALL SELECT 'monthly_active', count(*) FROM (${active(addDays(week, -21), end)})`,
		`WITH now AS (${pairs(within("m.sent_at", week, end))}), past AS (${pairs(`m.sent_at < ${at(week)}`)})
		SELECT 'new_connections', count(*) FROM now ANTI JOIN past USING (low, high)`,
		`SELECT 'reply_rate', count(p.message_id) FILTER (p.sender_kind = 0 AND p.sender_id <> m.sender_id) / count(*)
		FROM (SELECT * FROM messages WHERE ${inWeek} AND ${PEOPLE}) m
		LEFT JOIN messages p ON p.group_id = m.group_id AND p.message_id = m.reply_to`,
		`SELECT 'reactions_given', count(*) FROM reaction_dates WHERE group_id = ${groupId} AND ${within("reacted_at", week, end)}`,
		`SELECT 'joins', count(*) FROM members WHERE group_id = ${groupId} AND kind = 0 AND ${within("first_at - INTERVAL 1 HOUR", week, end)}`,
		`WITH q AS (SELECT message_id, sender_id, sent_at FROM messages WHERE ${inWeek} AND ${PEOPLE} AND labels & 1 <> 0),
		r AS (SELECT q.message_id, min(m.sent_at) - min(q.sent_at) AS took FROM q JOIN messages m ON m.group_id = ${groupId}
			AND m.reply_to = q.message_id AND m.sender_kind = 0 AND m.sender_id <> q.sender_id
			AND ${within("m.sent_at", week, addDays(end, 7))} GROUP BY q.message_id)
		SELECT 'questions_raw', count(*) FROM q UNION ALL SELECT 'answered_raw', count(*) FROM r
		UNION ALL SELECT 'answer_seconds', median(epoch(took)) FROM r`,
	];
}

/** What a rollup holds beside its numbers. */
function listQueries(groupId: number, week: LocalDate, end: LocalDate, inWeek: string): string[] {
	return [
		`SELECT isodow(sent_at), hour(sent_at), count(*) FROM messages WHERE ${inWeek} AND ${PEOPLE} GROUP BY 1, 2`,
		`SELECT kind, count(*) FROM messages WHERE ${inWeek} AND ${PEOPLE} GROUP BY 1`,
		`SELECT language, count(*) FROM messages WHERE ${inWeek} AND ${PEOPLE} GROUP BY 1`,
		`SELECT sender_id, count(*) AS n FROM messages WHERE ${inWeek} AND ${PEOPLE} GROUP BY 1 ORDER BY n DESC, 1 LIMIT 50`,
		`SELECT emoji, sum(total) FROM reactions WHERE group_id = ${groupId} AND ${within("sent_at", week, end)} GROUP BY 1`,
		`SELECT date_trunc('day', sent_at), count(*), count(DISTINCT sender_id) FROM messages WHERE ${inWeek} AND ${PEOPLE} GROUP BY 1`,
		cohortSql(groupId, addDays(week, -7 * 25), week, end),
	];
}

/** Members by week of their first post and by week they posted in, over the weeks up to `end`. */
export function cohortSql(groupId: number, from: LocalDate, activeFrom: LocalDate, end: LocalDate): string {
	return `WITH f AS (SELECT sender_id, date_trunc('week', min(sent_at)) AS cohort FROM messages
			WHERE group_id = ${groupId} AND ${PEOPLE} GROUP BY sender_id HAVING min(sent_at) >= ${at(from)})
		SELECT cohort, date_trunc('week', sent_at) AS week, count(DISTINCT sender_id) FROM messages JOIN f USING (sender_id)
		WHERE group_id = ${groupId} AND ${PEOPLE} AND ${within("sent_at", activeFrom, end)} GROUP BY 1, 2`;
}

/** Half a year of a group by week: posts, people, people who are new. */
export function overviewSql(groupId: number, from: LocalDate, end: LocalDate): string {
	return `WITH f AS (SELECT sender_id, date_trunc('week', min(sent_at)) AS cohort FROM messages
			WHERE group_id = ${groupId} AND ${PEOPLE} GROUP BY sender_id)
		SELECT date_trunc('week', sent_at) AS week, count(*), count(DISTINCT sender_id),
			count(DISTINCT sender_id) FILTER (cohort = date_trunc('week', sent_at)), sum(reactions)
		FROM messages JOIN f USING (sender_id) WHERE group_id = ${groupId} AND ${PEOPLE} AND ${within("sent_at", from, end)}
		GROUP BY 1 ORDER BY 1`;
}

/** Posts by weekday over a span, of one topic or of all. */
export function weekdaySql(groupId: number, from: LocalDate, end: LocalDate, topicId: number | null): string {
	return `SELECT isodow(sent_at) - 1, count(*) FROM messages WHERE group_id = ${groupId} AND ${PEOPLE}
		AND ${within("sent_at", from, end)} ${topicId === null ? "" : `AND topic_id = ${topicId}`} GROUP BY 1 ORDER BY 1`;
}
