import type { Duck } from "../../../scripts/bench/metrics/duck";

/** Album pieces: media of one author with neighbouring ids within a second, at most one of them with words. */
const FAMILY = `CASE WHEN media IN ('photo', 'video') THEN 'visual' WHEN media = 'document' THEN 'document' WHEN media = 'audio' THEN 'audio' END`;

/**
 * From `entries`, `reactions` to `people` (who counts), `posts` (one row a post of anybody, albums once) and `replies`
 * (posts of people that answer another person), all with the local week.
 */
export async function derivePosts(duck: Duck): Promise<void> {
	await duck.run(
		`CREATE TABLE bots AS SELECT DISTINCT from_id FROM entries WHERE has_buttons AND from_id LIKE 'user%'`,
	);
	await duck.run(`CREATE TABLE said AS SELECT e.*, coalesce(media, CASE WHEN text = '' THEN 'other' ELSE 'text' END) AS kind,
		CASE WHEN from_id LIKE 'user%' THEN from_id NOT IN (SELECT from_id FROM bots)
				AND from_id NOT IN ('user777000', 'user1087968824', 'user136817688')
				AND NOT (name IS NOT NULL AND name = (SELECT title FROM chat) AND (SELECT type FROM chat) LIKE '%group')
			WHEN from_id IS NULL THEN name IS NOT NULL AND name <> (SELECT title FROM chat)
			ELSE false END AS is_person,
		date_trunc('week', local_at) AS week, date_trunc('day', local_at) AS day, ${FAMILY} AS family,
		coalesce((SELECT sum(total) FROM reactions r WHERE r.id = e.id), 0) AS reacted
		FROM entries e WHERE type = 'message'`);
	// A run breaks where anything but the next piece follows. Within it a piece two seconds after the first begins a new
	// album, and so do a second caption and an eleventh piece.
	await duck.run(`CREATE TABLE pieces AS SELECT *, CASE WHEN family IS NOT NULL AND lag(family) OVER w = family AND lag(id) OVER w = id - 1
			AND lag(sender) OVER w IS NOT DISTINCT FROM sender AND abs(seconds - lag(seconds) OVER w) <= 1
			AND lag(is_forward) OVER w = is_forward THEN 0 ELSE 1 END AS begins FROM said WINDOW w AS (ORDER BY id)`);
	await duck.run(`CREATE TABLE runs AS SELECT * EXCLUDE (part), part || '/' || ((row_number() OVER (PARTITION BY part ORDER BY id) - 1) // 10) AS run
		FROM (SELECT *, stretch || ':' || greatest(1, count(*) FILTER (text <> '') OVER (PARTITION BY stretch ORDER BY id)) AS part
			FROM (SELECT * EXCLUDE (span), span || '+' || ((seconds - min(seconds) OVER (PARTITION BY span)) // 2) AS stretch
				FROM (SELECT *, sum(begins) OVER (ORDER BY id) AS span FROM pieces)))`);
	await duck.run(`CREATE TABLE albums AS SELECT run, min(id) AS first_id FROM runs GROUP BY run HAVING count(*) > 1`);
	await duck.run(
		`CREATE TABLE posts AS SELECT * FROM runs WHERE run NOT IN (SELECT run FROM albums) OR id IN (SELECT first_id FROM albums)`,
	);
	await duck.run(`CREATE TABLE replies AS SELECT p.*, t.sender AS target FROM posts p JOIN said t ON t.id = p.reply_to
		WHERE NOT p.is_reply_elsewhere AND p.is_person AND t.is_person AND t.sender <> p.sender`);
	await duck.run(
		"CREATE TABLE weeks AS SELECT DISTINCT week FROM (SELECT week FROM said UNION ALL SELECT date_trunc('week', local_at) FROM entries)",
	);
	await duck.run("CREATE TABLE active AS SELECT DISTINCT week, sender FROM posts WHERE is_person");
	await duck.run(
		"CREATE TABLE firsts AS SELECT sender, min(local_at) AS first_at FROM said WHERE is_person GROUP BY sender",
	);
}
