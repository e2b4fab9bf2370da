import { LABELS, labelBits, labelVersion } from "@/lib/domain/label";
import { LABEL_RULES_VERSION } from "@/lib/text/labels/label-message";

/** Size of the invented world; the largest group has a fifth of all messages. */
export interface FixtureSize {
	readonly messages: number;
	readonly groups: number;
	readonly people: number;
	readonly weeks: number;
}

/** Monday the first week begins on; all groups keep UTC, so that both computations cut days alike. */
const FIXTURE_START = "2023-01-02";
/** Group sizes fall with this power of their rank, as sizes of communities do. */
const SIZE_POWER = 1.07;
/** Members grow slower than messages: large groups talk more a head. */
const PEOPLE_POWER = 0.8;
/** Below 1: later weeks are busier. */
const GROWTH_POWER = 0.8;
/** Share of a group's people who are about at one time; the crowd moves on through all of them. */
const CROWD = 0.25;
/** Share who stay for good. */
const CORE = 0.004;
const FORUMS = "(3, 5, 8)";

/** A number of the same message and purpose. One argument: DuckDB's hash of several of them hardly mixes. */
const dice = (id: string, purpose: number | string) => `hash(CAST((${id}) * 64 + ${purpose} AS BIGINT))`;
const MESSAGE = "g * 4000000 + i";
/** Uniform 0..1. */
const u = (purpose: number, id = MESSAGE) => `(${dice(id, purpose)} / 18446744073709551615.0)`;

const VERSION = labelVersion(LABEL_RULES_VERSION, 0);
const SHIP = labelBits(["ship", "link"]);

/** Statements that make the world, in order. Everything is a function of message numbers: every run makes the same. */
export function fixtureStatements({ messages, groups, people, weeks }: FixtureSize): string[] {
	return [
		`CREATE TABLE hours AS SELECT h, sum(w) OVER (ORDER BY h) - w AS before_h, w, sum(w) OVER () AS total FROM (
			SELECT h, (CASE WHEN h % 24 < 7 THEN 0.1 ELSE 0.3 + sin((h % 24 - 7) / 17.0 * pi()) END)
				* (CASE WHEN h // 24 >= 5 THEN 0.6 ELSE 1 END) AS w FROM range(168) t(h))`,
		`CREATE TABLE groups AS SELECT g, n, m, 1000000 + 4 * (sum(m) OVER (ORDER BY g) - m) AS base FROM (
			SELECT g, CAST(round(${messages} * w / sum(w) OVER ()) AS INT) AS n,
				CAST(greatest(20, round(${people} * pow(w, ${PEOPLE_POWER}) / sum(pow(w, ${PEOPLE_POWER})) OVER ())) AS INT) AS m
			FROM (SELECT g, pow(g, -${SIZE_POWER}) AS w FROM range(1, ${groups + 1}) t(g)))`,
		`CREATE TABLE messages AS
		WITH raw AS (SELECT g, n, m, base, unnest(range(1, n + 1)) AS i FROM groups),
		placed AS (SELECT *, pow((i - 0.5) / n, ${GROWTH_POWER}) * ${weeks} AS pos FROM raw),
		timed AS (SELECT p.*, h.h, least(0.9999, (p.spot - h.before_h) / h.w) AS part FROM
			(SELECT *, (pos - floor(pos)) * (SELECT max(total) FROM hours) AS spot FROM placed) p
			ASOF JOIN hours h ON p.spot >= h.before_h),
		spoken AS (SELECT *, CASE WHEN ${u(1)} < 0.35 THEN ${u(2, "g * 4000000 + i // 4")} ELSE ${u(2)} END AS who FROM timed),
		ranked AS (SELECT *, CAST(floor(exp(ln(4) + who * (ln(m * ${CROWD} + 4) - ln(4))) - 4) AS INT) AS rank_no FROM spoken)
		SELECT CAST(g AS INT) AS group_id, CAST(2 * i AS INT) AS message_id,
			CAST(CASE WHEN ${u(3)} < 0.01 THEN 500000 + g ELSE base + (CASE WHEN rank_no < greatest(5, m * ${CORE}) THEN rank_no
				ELSE CAST(rank_no + floor(pos / ${weeks} * m * ${1 - CROWD}) AS INT) END) END AS BIGINT) AS sender_id,
			CAST(CASE WHEN ${u(3)} < 0.01 THEN 2 ELSE 0 END AS TINYINT) AS sender_kind,
			CAST(TIMESTAMP '${FIXTURE_START} 00:00:00' + INTERVAL 1 SECOND * CAST(floor((floor(pos) * 168 + h + part) * 3600) AS BIGINT) AS TIMESTAMP) AS sent_at,
			CAST(CASE WHEN ${u(4)} < 0.88 THEN 0 WHEN ${u(4)} < 0.96 THEN 1 WHEN ${u(4)} < 0.98 THEN 7 ELSE 2 END AS TINYINT) AS kind,
			CAST(CASE WHEN i > 1 AND ${u(5)} < 0.35 THEN 2 * (i - least(i - 1, 1 + floor(-ln(1 - ${u(6)} * 0.999999) * 12))) END AS INT) AS reply_to,
			CAST(CASE WHEN g IN ${FORUMS} THEN 2 * (1 + ${dice(MESSAGE, 7)} % 8) END AS INT) AS topic_id,
			CAST(CASE WHEN ${u(8)} < 0.15 THEN 1 + floor(-ln(1 - ${u(9)} * 0.999999)) ELSE 0 END AS INT) AS reactions,
			CAST(3 + ${dice(MESSAGE, 10)} % 11 AS INT) AS words,
			CAST(${dice(MESSAGE, 11)} % 9007199254740991 AS BIGINT) AS content_hash,
			CAST(CASE WHEN ${u(12)} < 0.055 THEN ${labelBits(["question"])} WHEN ${u(12)} < 0.07 THEN ${labelBits(["thanks"])}
				WHEN ${u(12)} < 0.075 THEN ${SHIP} WHEN ${u(12)} < 0.082 THEN ${labelBits(["blocker"])}
				WHEN ${u(12)} < 0.088 THEN ${labelBits(["resolved"])} ELSE 0 END AS INT) AS labels,
			CAST(CASE WHEN ${u(13)} < 0.6 THEN 0 WHEN ${u(13)} < 0.9 THEN 1 END AS TINYINT) AS language
		FROM ranked ORDER BY group_id, message_id`,
		`CREATE TABLE members AS SELECT group_id, sender_id AS member_id, min(sender_kind) AS kind, min(sent_at) AS first_at,
			max(sent_at) AS last_at, min(message_id) AS first_id, max(message_id) AS last_id
			FROM messages GROUP BY group_id, sender_id ORDER BY group_id, member_id`,
		`CREATE TABLE reactions AS SELECT group_id, message_id, ['👍','❤','🔥','🎉','🤔','👏'][CAST(1 + ${dice("message_id", 20)} % 6 AS BIGINT)] AS emoji,
			reactions AS total, sent_at FROM messages WHERE reactions > 0`,
		`CREATE TABLE reaction_dates AS SELECT r.group_id, r.message_id, r.emoji, p.p AS position,
			CAST(g.base + ${dice("r.message_id", "p.p")} % g.m AS BIGINT) AS member_id, r.sent_at + INTERVAL 5 MINUTE * (p.p + 1) AS reacted_at
			FROM reactions r JOIN groups g ON g.g = r.group_id JOIN range(3) p(p) ON p.p < r.total`,
	];
}

const FIRST_INSTANT = `TIMESTAMP '${FIXTURE_START} 00:00:00'`;
const time = (column: string) => `strftime(${column}, '%Y-%m-%d %H:%M:%S')`;
const LABEL_POSITIONS = LABELS.map(
	(label, position) => `WHEN labels & ${labelBits([label])} <> 0 THEN ${position}`,
).join(" ");
const TEXT = `array_to_string(list_transform(range(words), x -> ['shipping','the','parser','works','again','сегодня','ответ','deploy',
	'вопрос','build','index','table','maybe','later','please','review'][CAST(1 + ${dice("message_id", "x")} % 16 AS BIGINT)]), ' ')`;

/** Every table of the store that is filled: its columns, and the rows as the world has them, in the order of its key. */
export function fixtureRows(weeks: number): readonly {
	readonly table: string;
	readonly columns: readonly string[];
	readonly select: string;
}[] {
	const end = `(${FIRST_INSTANT} + INTERVAL ${weeks} WEEK)`;
	return [
		{
			table: "messages",
			columns: [
				...["group_id", "message_id", "sender_id", "sender_kind", "sent_at", "is_time_trusted", "is_live", "kind"],
				...["reply_to", "topic_id", "album_id", "is_forward", "reactions", "words", "edited_at", "content_hash"],
				...["reactions_hash", "text", "extras", "labels", "label_version", "language"],
			],
			select: `SELECT group_id, message_id, sender_id, sender_kind, ${time("sent_at")}, 1, 0, kind, reply_to, topic_id, NULL, 0,
				reactions, words, NULL, content_hash, 1, ${TEXT}, NULL, labels, ${VERSION}, language FROM messages`,
		},
		{
			table: "message_labels",
			columns: ["group_id", "message_id", "label", "source", "rule", "confidence", "version", "link"],
			select: `SELECT group_id, message_id, CASE ${LABEL_POSITIONS} END, 3, 'en.bench', 90, ${VERSION},
				CASE WHEN labels = ${SHIP} THEN 'https://example.org/' || message_id END FROM messages WHERE labels > 0`,
		},
		{
			table: "message_reactions",
			columns: ["group_id", "message_id", "emoji", "count"],
			select: "SELECT group_id, message_id, emoji, total FROM reactions",
		},
		{
			table: "reaction_events",
			columns: ["group_id", "message_id", "emoji", "position", "member_id", "reacted_at"],
			select: `SELECT group_id, message_id, emoji, position, member_id, ${time("reacted_at")} FROM reaction_dates
				ORDER BY group_id, message_id, position`,
		},
		{
			table: "members",
			columns: ["group_id", "member_id", "kind", "display_name", "name_as_of", "first_message_at", "last_message_at"],
			select: `SELECT group_id, member_id, CASE kind WHEN 2 THEN 'bot' ELSE 'human' END, 'Member ' || member_id, ${time(end)},
				${time("first_at")}, ${time("last_at")} FROM members`,
		},
		{
			table: "membership_events",
			columns: ["group_id", "message_id", "position", "kind", "member_id", "display_name", "occurred_at"],
			select: `SELECT * FROM (SELECT group_id, first_id - 1 AS id, 0 AS position, 'joined', member_id, NULL, ${time("first_at - INTERVAL 1 HOUR")}
				FROM members WHERE kind = 0 UNION ALL
				SELECT group_id, last_id + 1, 1, 'left', member_id, NULL, ${time("last_at + INTERVAL 1 DAY")} FROM members
				WHERE kind = 0 AND ${dice("member_id", 30)} % 5 = 0 AND last_at < ${end} - INTERVAL 2 WEEK) ORDER BY 1, 2, 3`,
		},
		{
			table: "forum_topics",
			columns: ["group_id", "topic_id", "title", "origin"],
			select: `SELECT group_id, topic_id, 'Topic ' || topic_id, 'service' FROM messages WHERE topic_id IS NOT NULL
				GROUP BY group_id, topic_id ORDER BY 1, 2`,
		},
		{
			table: "collected_parts",
			columns: [
				...["group_id", "import_id", "part", "first_message_id", "last_message_id", "first_at", "last_at"],
				...["entries", "has_reactions"],
			],
			select: `SELECT group_id, 'bench', 0, min(message_id), max(message_id), ${time(FIRST_INSTANT)}, ${time(`${end} - INTERVAL 1 SECOND`)}, count(*), 1
				FROM messages GROUP BY group_id ORDER BY group_id`,
		},
		{
			// As measuring leaves it; most groups of the bench are not measured.
			table: "group_totals",
			columns: ["group_id", "messages", "first_message_at", "last_message_at"],
			select: `SELECT group_id, count(*), ${time("min(sent_at)")}, ${time("max(sent_at)")} FROM messages GROUP BY group_id ORDER BY group_id`,
		},
		{
			// All texts count as read: reading them is not what is measured.
			table: "label_settings",
			columns: ["group_id", "revision", "labelled_version", "is_model_allowed", "updated_at"],
			select: `SELECT g, 0, ${VERSION}, 0, ${time(end)} FROM groups ORDER BY g`,
		},
		{
			table: "tracked_groups",
			columns: [
				...["group_id", "chat_id", "id_source", "kind", "title", "slug", "zone", "zone_source", "locale"],
				...["created_at", "updated_at"],
			],
			select: `SELECT g, -1000000000000 - g, 'telegram', CASE WHEN g IN ${FORUMS} THEN 'forum' ELSE 'supergroup' END, 'Group ' || g,
				'group-' || g, 'UTC', 'asked', 'en', ${time(end)}, ${time(end)} FROM groups ORDER BY g`,
		},
	];
}
