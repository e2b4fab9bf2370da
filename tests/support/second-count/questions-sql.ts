import type { Duck } from "../../../scripts/bench/metrics/duck";

/** What the product read from a text: its labels are given, what follows from them is counted again. */
export interface ReadText {
	readonly id: number;
	readonly bits: number;
	readonly words: number;
}

/** Places of labels and traits in the bits. */
const QUESTION = 1;
const ANSWER = 2;
const THANKS = 4;
const RESOLVED = 32;
const COMMAND = 64;
const DAY = 86_400;
const APPROVALS = "👍❤🙏🔥👏🎉💯🤝👌🫡⚡🏆😍🥰🤩💘🆒🙌✅";

/** From `said` to `questions`: every question of every week with what became of it, in SQL alone. */
export async function deriveQuestions(duck: Duck, texts: readonly ReadText[]): Promise<void> {
	await duck.run("CREATE TABLE read (id BIGINT, bits BIGINT, words BIGINT)");
	for (let at = 0; at < texts.length; at += 5_000) {
		const rows = texts.slice(at, at + 5_000).map(({ id, bits, words }) => `(${id},${bits},${words})`);
		await duck.run(`INSERT INTO read VALUES ${rows.join(",")}`);
	}
	await deriveTopics(duck);
	await deriveKnown(duck);
	await deriveUtterances(duck);
	await deriveOutcomes(duck);
}

/** Topics: roots by their service row or by how they are replied to; replies follow what they reply to. */
async function deriveTopics(duck: Duck): Promise<void> {
	await duck.run(`CREATE TABLE roots AS SELECT id FROM entries WHERE action = 'topic_created'
		UNION SELECT reply_to FROM said WHERE NOT is_reply_elsewhere AND reply_to NOT IN (SELECT id FROM entries WHERE id IS NOT NULL)
			GROUP BY reply_to HAVING count(*) >= 10 AND count(DISTINCT sender) >= 3 AND count(DISTINCT date_trunc('day', to_timestamp(seconds))) >= 5`);
	await duck.run(`CREATE TABLE topics AS WITH RECURSIVE t(id, topic) AS (
		SELECT id, CASE WHEN (SELECT min(id) FROM roots) IS NULL OR id <= (SELECT min(id) FROM roots) THEN 1
			WHEN reply_to IN (SELECT id FROM roots) THEN reply_to ELSE 1 END FROM said
			WHERE (SELECT min(id) FROM roots) IS NULL OR id <= (SELECT min(id) FROM roots) OR reply_to IS NULL OR is_reply_elsewhere
				OR reply_to IN (SELECT id FROM roots) OR reply_to NOT IN (SELECT id FROM said)
		UNION ALL SELECT s.id, t.topic FROM said s JOIN t ON s.reply_to = t.id
			WHERE s.id > (SELECT min(id) FROM roots) AND NOT s.is_reply_elsewhere AND s.reply_to NOT IN (SELECT id FROM roots))
		SELECT * FROM t`);
	await duck.run(`CREATE TABLE talk AS SELECT s.id, s.sender, s.is_person, s.seconds, s.week, s.is_forward, s.media, r.bits, r.words, t.topic,
		CASE WHEN s.is_reply_elsewhere OR s.reply_to IN (SELECT id FROM roots) THEN NULL ELSE s.reply_to END AS target
		FROM said s JOIN read r USING (id) JOIN topics t USING (id)`);
}

/** Up to when nothing is missing: silences of a week in which a hundred numbers were lost break history. */
async function deriveKnown(duck: Duck): Promise<void> {
	await duck.run(`CREATE TABLE known AS SELECT id, week, max(seconds) OVER (PARTITION BY island) AS until FROM (
		SELECT *, sum(breaks) OVER (ORDER BY seconds, id) AS island FROM (
			SELECT id, date_trunc('week', local_at) AS week, seconds, CASE WHEN seconds - lag(seconds) OVER w >= 7 * ${DAY}
				AND id - lag(id) OVER w - 1 >= 100 THEN 1 ELSE 0 END AS breaks FROM entries WINDOW w AS (ORDER BY seconds, id)))`);
	await duck.run("CREATE TABLE known_weeks AS SELECT week, max(until) AS until FROM known GROUP BY week");
}

async function deriveUtterances(duck: Duck): Promise<void> {
	await duck.run(`CREATE TABLE turns AS SELECT *, sum(begins) OVER (PARTITION BY topic ORDER BY seconds, id) AS turn FROM (
		SELECT *, CASE WHEN is_person AND lag(is_person) OVER w AND lag(sender) OVER w = sender AND lag(week) OVER w = week
			AND seconds - lag(seconds) OVER w <= 120 THEN 0 ELSE 1 END AS begins FROM talk WINDOW w AS (PARTITION BY topic ORDER BY seconds, id))`);
	await duck.run(`CREATE TABLE utterances AS SELECT topic, turn, any_value(sender) AS sender, bool_and(is_person) AS is_person, any_value(week) AS week,
		min(seconds) AS seconds, bit_or(bits) AS bits, sum(words) AS words, arg_min(is_forward, (seconds, id)) AS is_forward,
		bool_or(target IS NOT NULL) AS has_target, list(id ORDER BY seconds, id)[1] AS first_id,
		list(id ORDER BY seconds, id) FILTER (bits & ${QUESTION} <> 0 AND NOT is_forward AND media IS DISTINCT FROM 'poll' AND bits & ${COMMAND} = 0)[1] AS asks_id
		FROM turns GROUP BY topic, turn`);
	await duck.run(`CREATE TABLE asked AS SELECT u.topic, u.turn, u.sender AS asker, u.week, u.asks_id, t.seconds AS asked_at
		FROM utterances u JOIN talk t ON t.id = u.asks_id WHERE u.is_person`);
	await duck.run(
		"CREATE TABLE asked_ids AS SELECT t.id, a.* FROM asked a JOIN turns t ON t.topic = a.topic AND t.turn = a.turn",
	);
}

async function deriveOutcomes(duck: Duck): Promise<void> {
	const inTime = (at: string) => `${at} >= a.asked_at AND ${at} - a.asked_at <= 7 * ${DAY}`;
	await duck.run(`CREATE TABLE answers AS SELECT a.asks_id, t.id, t.sender, t.seconds FROM turns t JOIN asked_ids a ON a.id = t.target
		JOIN utterances u ON u.topic = t.topic AND u.turn = t.turn
		WHERE t.is_person AND t.sender <> a.asker AND ${inTime("t.seconds")} AND NOT t.is_forward
			AND (t.bits & ${ANSWER} <> 0 OR NOT (u.bits & ${QUESTION} <> 0 AND u.words <= 3))`);
	await duck.run(
		`CREATE TABLE nexts AS SELECT topic, turn, lead(turn) OVER (PARTITION BY topic ORDER BY turn) AS next FROM utterances`,
	);
	await duck.run(`CREATE TABLE likely AS SELECT a.asks_id, u.topic, u.turn, u.sender, u.seconds FROM asked a JOIN nexts n ON n.topic = a.topic AND n.turn = a.turn
		JOIN utterances u ON u.topic = n.topic AND u.turn = n.next
		WHERE u.is_person AND u.sender <> a.asker AND u.seconds - a.asked_at BETWEEN 0 AND 600 AND u.words >= 3 AND u.bits & ${QUESTION} = 0
			AND NOT u.is_forward AND NOT u.has_target AND NOT EXISTS (SELECT 1 FROM asked o WHERE o.topic = a.topic AND o.week = a.week
				AND o.asks_id <> a.asks_id AND o.asked_at <= u.seconds AND u.seconds - o.asked_at <= 600
				AND o.asks_id NOT IN (SELECT r.asks_id FROM answers r WHERE r.seconds <= u.seconds))`);
	// What a message stands below, itself first; questions and what seems to answer them are both stops on the way up.
	await duck.run(`CREATE TABLE stops AS SELECT id, asks_id, asker, asked_at, week, 0 AS place FROM asked_ids
		UNION ALL SELECT t.id, l.asks_id, a.asker, a.asked_at, a.week, 1 FROM likely l JOIN turns t ON t.topic = l.topic AND t.turn = l.turn JOIN asked a ON a.asks_id = l.asks_id`);
	await duck.run(`CREATE TABLE above AS WITH RECURSIVE up(id, above, depth) AS (SELECT id, id, 0 FROM talk
		UNION ALL SELECT up.id, t.target, depth + 1 FROM up JOIN talk t ON t.id = up.above WHERE t.target IS NOT NULL AND depth < 199)
		SELECT up.*, t.sender AS below_sender, t.seconds AS below_at, t.is_person AS below_person FROM up JOIN talk t ON t.id = up.id`);
	await duck.run(`CREATE TABLE praise AS
		SELECT target AS id, sender AS by_whom, week FROM talk WHERE is_person AND NOT is_forward AND bits & ${THANKS} <> 0 AND target IS NOT NULL
		UNION ALL SELECT id, person, NULL FROM reaction_dates WHERE emoji <> '' AND contains('${APPROVALS}', replace(emoji, chr(65039), ''))
		UNION ALL SELECT t.target, t.sender, t.week FROM talk t WHERE t.is_person AND NOT t.is_forward AND t.bits & ${ANSWER} <> 0
			AND t.target IS NOT NULL AND t.target NOT IN (SELECT id FROM asked_ids)`);
	await duck.run(`CREATE TABLE confirmed AS SELECT asks_id, id, seconds FROM (
			SELECT a.asks_id, up.id, up.below_at AS seconds, a.asker, up.below_sender, a.asked_at, row_number() OVER (PARTITION BY p.id, p.by_whom, a.week ORDER BY up.depth, a.place) AS nth
			FROM praise p JOIN above up ON up.id = p.id JOIN stops a ON a.id = up.above AND a.asker = p.by_whom
				AND (p.week IS NULL OR p.week = a.week OR p.week = a.week + INTERVAL 7 DAY) WHERE up.below_person) a
		WHERE nth = 1 AND asker <> below_sender AND ${inTime("seconds")}
		UNION SELECT a.asks_id, t.id, t.seconds FROM talk t JOIN asked_ids a ON a.id = t.target WHERE t.is_person AND NOT t.is_forward
			AND t.bits & ${ANSWER} <> 0 AND t.sender <> a.asker AND ${inTime("t.seconds")}`);
	await duck.run(`CREATE TABLE settled AS SELECT asks_id, min(seconds) AS settled_at FROM (
		SELECT a.asks_id, t.seconds, row_number() OVER (PARTITION BY t.id, a.week ORDER BY a.asked_at DESC, a.asks_id DESC) AS nth FROM talk t JOIN asked a
			ON a.asker = t.sender AND (t.seconds, t.id) > (a.asked_at, a.asks_id) AND (t.week = a.week OR t.week = a.week + INTERVAL 7 DAY)
			WHERE t.is_person AND NOT t.is_forward AND t.bits & ${RESOLVED} <> 0 AND t.target IS NULL AND t.seconds - a.asked_at <= 72 * 3600
		UNION ALL SELECT a.asks_id, t.seconds, row_number() OVER (PARTITION BY t.id, a.week ORDER BY up.depth) FROM talk t JOIN above up ON up.id = t.target
			JOIN asked_ids a ON a.id = up.above AND a.asker = t.sender WHERE t.is_person AND NOT t.is_forward AND t.bits & ${RESOLVED} <> 0
				AND (t.seconds, t.id) > (a.asked_at, a.asks_id) AND ${inTime("t.seconds")}) WHERE nth = 1 GROUP BY asks_id`);
	await duck.run(`CREATE TABLE gone AS SELECT week, who FROM (SELECT date_trunc('week', local_at) AS week, who, arg_max(kind, (local_at, id)) AS last_kind
		FROM comings WHERE who IS NOT NULL GROUP BY 1, 2) WHERE last_kind = 'leave'`);
	await duck.run(`CREATE TABLE questions AS SELECT a.*, f.first_at - a.asked_at AS wait, s.settled_at - a.asked_at AS settled_after,
		CASE WHEN a.asks_id IN (SELECT asks_id FROM confirmed) THEN 'confirmed' WHEN a.asks_id IN (SELECT asks_id FROM answers) THEN 'explicit'
			WHEN s.settled_at IS NOT NULL THEN 'self_resolved' WHEN a.asks_id IN (SELECT asks_id FROM likely) THEN 'likely' ELSE 'none' END AS strength,
		greatest(0, least(k.until - a.asked_at, 7 * ${DAY})) AS watched,
		g.who IS NOT NULL OR coalesce(d.name, '') IN ('', 'Deleted Account') AS is_gone
		FROM asked a JOIN known_weeks k ON k.week = a.week JOIN said d ON d.id = a.asks_id
		LEFT JOIN (SELECT asks_id, min(seconds) AS first_at FROM (SELECT asks_id, seconds FROM answers UNION ALL SELECT asks_id, seconds FROM confirmed) GROUP BY asks_id) f ON f.asks_id = a.asks_id
		LEFT JOIN settled s ON s.asks_id = a.asks_id LEFT JOIN gone g ON g.week = a.week AND g.who = a.asker`);
}

/** Numbers about questions of every week, as rows of week, key, value. */
export const QUESTION_QUERIES: readonly string[] = [
	`SELECT w.week, unnest(['questions', 'questions_answered', 'questions_answered_likely', 'questions_self_resolved', 'questions_confirmed', 'open_questions']) AS key,
		unnest([count(q.asks_id), count(*) FILTER (strength IN ('explicit', 'confirmed')), count(*) FILTER (strength = 'likely'),
			count(*) FILTER (strength = 'self_resolved'), count(*) FILTER (strength = 'confirmed'),
			count(*) FILTER (strength = 'none' AND watched >= ${DAY} AND NOT is_gone)]) AS value
		FROM weeks w LEFT JOIN questions q USING (week) GROUP BY w.week`,
	`SELECT week, 'answer_rate_24h' AS key, count(*) FILTER (wait <= ${DAY}) / count(*) AS value FROM questions WHERE watched >= ${DAY} GROUP BY week`,
	`SELECT week, unnest(['response_hours_median', 'response_hours_p90']) AS key,
		unnest([median(wait) / 3600.0, list_sort(list(wait))[CAST(ceil(0.9 * count(*) - 1e-9) AS BIGINT)] / 3600.0]) AS value
		FROM questions WHERE wait IS NOT NULL GROUP BY week`,
	`WITH t AS (SELECT week, CASE WHEN wait IS NULL THEN least(watched, coalesce(settled_after, 1e12)) ELSE wait END AS s, wait IS NOT NULL AS came FROM questions),
		o AS (SELECT *, row_number() OVER (PARTITION BY week ORDER BY s, came DESC) AS i, count(*) OVER (PARTITION BY week) AS n FROM t),
		c AS (SELECT *, CASE WHEN came AND n = i THEN 1 ELSE 0 END AS ends,
			exp(sum(CASE WHEN came AND i < n THEN ln((n - i) / (n - i + 1)) ELSE 0 END) OVER (PARTITION BY week ORDER BY i)) AS share FROM o)
		SELECT week, 'response_hours_km_median' AS key, min(s) / 3600.0 AS value FROM c WHERE came AND (share <= 0.5 + 1e-12 OR ends = 1) GROUP BY week`,
];

/** People's posts by forum topic, as rows of week, key, cell, value; none where there is no forum. */
export const TOPIC_QUERY = `SELECT p.week, 'topic' AS key, t.topic AS cell, count(*) AS value FROM posts p JOIN topics t USING (id)
	WHERE p.is_person AND EXISTS (SELECT 1 FROM roots) GROUP BY ALL`;
