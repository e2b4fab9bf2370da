import type { RowDataPacket } from "mysql2/promise";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { listDayCells } from "@/db/queries/day-counts";
import { markDaysDirty } from "@/db/queries/dirty-days";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { rollUpDays } from "@/lib/services/rollup/roll-up-days";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { listDays } from "@/lib/time/day-clock";
import { addDays, parseLocalDate, weekdayOf } from "@/lib/time/local-date";
import { type Post, part } from "../blueprints/dataset";
import { rollupContext } from "../factories/rollup-context";
import { storeDataset } from "../factories/store-dataset";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const FROM = Date.UTC(2022, 11, 20);
const NOW = "2025-01-01T00:00:00Z";
const FIRST_DAY = parseLocalDate("2022-12-01");
const LAST_DAY = parseLocalDate("2024-05-01");

/** A post every five hours and some minutes over fourteen months, and one on each side of every change of clock. */
function postsOver(zone: string): Post[] {
	const times = Array.from({ length: 2_000 }, (_, n) => FROM + n * (5 * 3_600 + 7 * 60 + 13) * 1_000);
	for (const change of changesOf(zone).slice(1)) times.push(change.at - 1_000, change.at);
	times.sort((a, b) => a - b);
	return times.map((at, index) => ({ id: index + 1, at: new Date(at).toISOString(), by: 1 + (index % 7) }));
}

function changesOf(zone: string): { at: number; offsetSeconds: number }[] {
	const changes = [];
	let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
	const end = Date.UTC(2024, 3, 1);
	while (at !== null && at.epochMilliseconds < end) {
		changes.push({ at: at.epochMilliseconds, offsetSeconds: at.offsetNanoseconds / 1e9 });
		at = at.getTimeZoneTransition("next");
	}
	return changes;
}

/** Local time in the database's own arithmetic: the offset in force, added by the server. */
function localTime(zone: string): string {
	const cases = changesOf(zone)
		.reverse()
		.map(({ at, offsetSeconds }) => `WHEN UNIX_TIMESTAMP(sent_at)>=${at / 1000} THEN ${offsetSeconds}`);
	return `DATE_ADD(sent_at, INTERVAL CASE ${cases.join(" ")} END SECOND)`;
}

describe("weeks, days and hours as the database itself reckons them", () => {
	it.each([
		"Pacific/Kiritimati",
		"Asia/Kathmandu",
		"Europe/Berlin",
		"America/New_York",
		"Africa/Casablanca",
		"Australia/Lord_Howe",
		"America/St_Johns",
		"Asia/Tehran",
		"Africa/Cairo",
		"+04:00",
	])("agree in %s over two changes of clock and a year's end", async (zone) => {
		const { db } = database();
		const posts = postsOver(zone);
		const parts = [part(String(posts[0]?.at), String(posts.at(-1)?.at), [1, posts.length])];
		const groupId = await storeDataset(db, { zone, posts, parts, now: NOW });
		const ctx = rollupContext(db, NOW);
		await rollUpDirtyWeeks(ctx, { groupId });
		const rollups = await listWeekRollups(ctx, { groupId });
		const [rows] = await db.pool.query<RowDataPacket[]>(
			`SELECT DATE_FORMAT(DATE_SUB(at, INTERVAL WEEKDAY(at) DAY), '%Y-%m-%d') AS week, WEEKDAY(at) AS weekday,
			HOUR(at) AS hour, COUNT(*) AS posts
			FROM (SELECT ${localTime(zone)} AS at FROM messages WHERE group_id=?) AS local_times
			GROUP BY week, weekday, hour ORDER BY week, weekday, hour`,
			[groupId],
		);
		const reckoned = rows.map((row) => [row.week, Number(row.weekday), Number(row.hour), Number(row.posts)]);
		const measured = rollups.flatMap(({ weekStart, heat }) =>
			heat.flatMap((hours, weekday) =>
				hours.flatMap((count, hour) => (count > 0 ? [[weekStart, weekday, hour, count]] : [])),
			),
		);
		expect(measured).toEqual(reckoned);
		expect(reckoned.length).toBeGreaterThan(1_000);
		const days = async () => {
			const cells = await listDayCells(db, groupId, FIRST_DAY, LAST_DAY);
			return cells.map(({ day, hour, posts }) => [addDays(day, -weekdayOf(day)), weekdayOf(day), hour, posts]);
		};
		expect(await days()).toEqual(reckoned);
		// Counted a day at a time they are the same, whatever stood there before.
		await db.pool.query("UPDATE day_cells SET posts=99 WHERE group_id=?", [groupId]);
		await markDaysDirty(db, groupId, listDays(FIRST_DAY, LAST_DAY));
		expect((await rollUpDays(db, { groupId, zone })).messages).toBe(posts.length);
		expect(await days()).toEqual(reckoned);
	});
});
