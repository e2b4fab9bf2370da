/** Numbers of every week as rows of week, key, value; the keys are the catalogue's. `null`: nothing to divide by. */
export const WEEK_QUERIES: readonly string[] = [
	// Posts and people.
	`SELECT w.week, unnest(['messages', 'messages_total', 'active_members']) AS key,
		unnest([count(p.id) FILTER (p.is_person), count(p.id), count(DISTINCT p.sender) FILTER (p.is_person)]) AS value
		FROM weeks w LEFT JOIN posts p USING (week) GROUP BY w.week`,
	`SELECT w.week, 'daily_active_mean' AS key, count(DISTINCT (p.sender, p.day)) FILTER (p.id IS NOT NULL) / 7.0 AS value
		FROM weeks w LEFT JOIN posts p ON p.week = w.week AND p.is_person GROUP BY w.week`,
	`SELECT w.week, 'monthly_active' AS key, count(DISTINCT a.sender) AS value FROM weeks w
		LEFT JOIN active a ON a.week > w.week - INTERVAL 28 DAY AND a.week <= w.week GROUP BY w.week`,
	`SELECT week, 'stickiness_week' AS key, count(DISTINCT (sender, day)) / 7.0 / count(DISTINCT sender) AS value
		FROM posts WHERE is_person GROUP BY week`,
	`WITH m AS (SELECT w.week, count(DISTINCT a.sender) AS mau FROM weeks w
			JOIN active a ON a.week > w.week - INTERVAL 28 DAY AND a.week <= w.week GROUP BY w.week),
		d AS (SELECT w.week, count(DISTINCT (p.sender, p.day)) FILTER (p.id IS NOT NULL) / 7.0 AS dau FROM weeks w LEFT JOIN posts p ON p.week = w.week AND p.is_person GROUP BY w.week)
		SELECT week, 'stickiness_month' AS key, dau / mau AS value FROM d JOIN m USING (week)`,
	`WITH x AS (SELECT week, sender, count(*) AS n, count(DISTINCT day) AS days FROM posts WHERE is_person GROUP BY week, sender)
		SELECT week, unnest(['messages_per_active_mean', 'messages_per_active_median', 'regulars']) AS key,
			unnest([avg(n), median(n), count(*) FILTER (days >= 3)]) AS value FROM x GROUP BY week`,
	// Coming and going.
	`WITH c AS (SELECT date_trunc('week', local_at) AS week, kind, local_at, who FROM comings),
		gone AS (SELECT who, min(local_at) AS first_left FROM c WHERE kind = 'leave' AND who IS NOT NULL GROUP BY who)
		SELECT w.week, unnest(['joins', 'leaves', 'net_members', 'rejoins']) AS key,
			unnest([count(*) FILTER (kind = 'join'), count(*) FILTER (kind = 'leave'),
				count(*) FILTER (kind = 'join') - count(*) FILTER (kind = 'leave'),
				count(*) FILTER (kind = 'join' AND first_left < local_at)]) AS value
		FROM weeks w LEFT JOIN c USING (week) LEFT JOIN gone USING (who) GROUP BY w.week`,
	`WITH n AS (SELECT a.week, a.sender FROM active a JOIN firsts f ON f.sender = a.sender AND date_trunc('week', f.first_at) = a.week)
		SELECT w.week, 'new_voices' AS key, count(n.sender) AS value FROM weeks w LEFT JOIN n USING (week) GROUP BY w.week`,
	// Staying.
	`WITH s AS (SELECT w.week, a.sender, b.sender AS before, f.first_at FROM weeks w
			LEFT JOIN active a ON a.week = w.week LEFT JOIN active b ON b.week = w.week - INTERVAL 7 DAY AND b.sender = a.sender
			LEFT JOIN firsts f ON f.sender = a.sender),
		k AS (SELECT week, count(sender) AS active, count(before) AS kept,
			count(sender) FILTER (before IS NULL AND date_trunc('week', first_at) < week) AS back,
			count(sender) FILTER (before IS NULL AND date_trunc('week', first_at) >= week) AS fresh FROM s GROUP BY week),
		p AS (SELECT w.week, count(b.sender) AS previous FROM weeks w LEFT JOIN active b ON b.week = w.week - INTERVAL 7 DAY GROUP BY w.week)
		SELECT week, unnest(['retained_members', 'churned_members', 'resurrected_members', 'week_retention', 'returning_share', 'quick_ratio']) AS key,
			unnest([kept, previous - kept, back, kept / nullif(previous, 0), kept / nullif(active, 0), (fresh + back) / nullif(previous - kept, 0)]::DOUBLE[]) AS value
		FROM k JOIN p USING (week)`,
	// How much hangs on how few.
	`WITH x AS (SELECT week, sender, count(*) AS n FROM posts WHERE is_person GROUP BY week, sender),
		o AS (SELECT week, n, row_number() OVER (PARTITION BY week ORDER BY n) AS i, count(*) OVER (PARTITION BY week) AS k,
			row_number() OVER (PARTITION BY week ORDER BY n DESC) AS place,
			sum(n) OVER (PARTITION BY week) AS s, sum(n) OVER (PARTITION BY week ORDER BY n DESC, sender ROWS UNBOUNDED PRECEDING) AS top FROM x),
		g AS (SELECT week, max(k) AS k, 2 * sum(i * n) / (max(k) * max(s)) - (max(k) + 1) / max(k) AS gini,
			exp(-sum(n / s * ln(n / s))) AS voices, 1 / sum((n / s) * (n / s)) AS simpson, 1 + count(*) FILTER (2 * top < s) AS absence,
			sum(n) FILTER (place <= 10) / max(s) AS top_share FROM o GROUP BY week)
		SELECT week, unnest(['gini', 'gini_corrected', 'effective_voices', 'effective_voices_simpson', 'contributor_absence_factor', 'top_share']) AS key,
			unnest([gini, gini * k / nullif(k - 1, 0), voices, simpson, absence, top_share]::DOUBLE[]) AS value FROM g`,
	// Talk.
	`SELECT p.week, 'reply_rate' AS key, count(r.id) / count(*) AS value FROM posts p LEFT JOIN replies r ON r.id = p.id
		WHERE p.is_person GROUP BY p.week`,
	`WITH e AS (SELECT week, sender AS a, target AS b, count(*) AS n FROM replies GROUP BY week, sender, target)
		SELECT e.week, 'reciprocity' AS key, sum(least(e.n, coalesce(f.n, 0))) / sum(e.n) AS value
		FROM e LEFT JOIN e AS f ON f.week = e.week AND f.a = e.b AND f.b = e.a GROUP BY e.week`,
	`WITH m AS (SELECT least(sender, target) AS low, greatest(sender, target) AS high, min(week) AS week FROM replies GROUP BY low, high)
		SELECT w.week, 'new_connections' AS key, count(m.low) AS value FROM weeks w LEFT JOIN m USING (week) GROUP BY w.week`,
	`SELECT w.week, unnest(['reactions_on_posts', 'reactions_per_post']) AS key,
		unnest([coalesce(sum(s.reacted) FILTER (s.is_person), 0), sum(s.reacted) FILTER (s.is_person) / count(p.id) FILTER (p.is_person)]::DOUBLE[]) AS value
		FROM weeks w JOIN said s USING (week) LEFT JOIN posts p ON p.id = s.id GROUP BY w.week`,
	`SELECT w.week, 'reactions_given' AS key, count(d.id) AS value FROM weeks w
		LEFT JOIN reaction_dates d ON date_trunc('week', d.local_at) = w.week GROUP BY w.week`,
];

/** Breakdowns of every week as rows of week, key, cell, value. */
export const BREAKDOWN_QUERIES: readonly string[] = [
	`SELECT week, 'heat' AS key, (isodow(local_at) - 1) || ':' || hour(local_at) AS cell, count(*) AS value FROM posts WHERE is_person GROUP BY ALL`,
	`SELECT week, 'kind' AS key, kind AS cell, count(*) AS value FROM posts WHERE is_person GROUP BY ALL`,
	`SELECT week, 'days' AS key, strftime(day, '%Y-%m-%d') AS cell, count(*) AS value FROM posts WHERE is_person GROUP BY ALL`,
	`SELECT week, 'activeDays' AS key, days AS cell, count(*) AS value FROM
		(SELECT week, sender, count(DISTINCT day) AS days FROM posts WHERE is_person GROUP BY ALL) GROUP BY ALL`,
];
