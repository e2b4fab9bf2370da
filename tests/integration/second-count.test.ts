import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RowDataPacket } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { importExport } from "@/lib/services/collect/import-export";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { Duck } from "../../scripts/bench/metrics/duck";
import { aServiceContext } from "../factories/service-context";
import { createTestDatabase } from "../support/create-test-database";
import { derivePosts } from "../support/second-count/posts-sql";
import { deriveQuestions, QUESTION_QUERIES, type ReadText, TOPIC_QUERY } from "../support/second-count/questions-sql";
import { readJsonExport } from "../support/second-count/read-export-sql";
import { readHtmlExport } from "../support/second-count/read-html-sql";
import { BREAKDOWN_QUERIES, WEEK_QUERIES } from "../support/second-count/week-sql";

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const isAbsent = !existsSync(DATA);
if (isAbsent) console.warn("../shared/data is absent: numbers are not compared with a second way of counting.");
const suffix = isAbsent ? " (skipped: ../shared/data is absent)" : "";

/** Two ways of adding the same fractions differ in their last digits. */
const SAME = 1e-9;

type Numbers = Map<string, number | null>;

async function duckNumbers(
	path: string,
	zone: string,
	texts: readonly ReadText[],
): Promise<{ numbers: Numbers; cells: Numbers }> {
	const duck = await Duck.open();
	try {
		if (path.endsWith(".json")) await readJsonExport(duck, { path, zone });
		else await readHtmlExport(duck, `${path}/*/*.html`);
		await derivePosts(duck);
		await deriveQuestions(duck, texts);
		return {
			numbers: await collect(duck, [...WEEK_QUERIES, ...QUESTION_QUERIES], false),
			cells: await collect(duck, [...BREAKDOWN_QUERIES, TOPIC_QUERY], true),
		};
	} finally {
		duck.close();
	}
}

async function collect(duck: Duck, queries: readonly string[], isCell: boolean): Promise<Numbers> {
	const found: Numbers = new Map();
	for (const sql of queries) {
		for (const [week, ...rest] of await duck.rows(
			`SELECT strftime(week, '%Y-%m-%d'), * EXCLUDE (week) FROM (${sql})`,
		)) {
			const value = rest.at(-1) ?? null;
			const key = isCell ? `${week} ${rest[0]} ${rest[1]}` : `${week} ${rest[0]}`;
			found.set(key, value === null ? null : Number(value));
		}
	}
	return found;
}

async function storedWeeks(path: string, zone: string): Promise<{ weeks: WeekRollup[]; texts: ReadText[] }> {
	const database = await createTestDatabase();
	try {
		const ctx = aServiceContext(database.db);
		const { chat } = await importExport(ctx, { paths: [path], timezone: zone });
		const { groupId } = await resolveGroup(ctx, { ref: chat.slug });
		const [rows] = await database.db.pool.query<RowDataPacket[]>(
			"SELECT message_id, labels, words FROM messages WHERE group_id=? ORDER BY message_id",
			[groupId],
		);
		const texts = rows.map((row) => ({
			id: Number(row.message_id),
			bits: Number(row.labels),
			words: Number(row.words),
		}));
		return { weeks: await listWeekRollups(ctx, { groupId }), texts };
	} finally {
		await database.drop();
	}
}

/** Keys that SQL counted, weeks and numbers that agree, and those that do not. */
function compare(weeks: readonly WeekRollup[], counted: Numbers): { agreeing: number; differing: string[] } {
	const differing: string[] = [];
	let agreeing = 0;
	for (const { weekStart, metrics } of weeks) {
		for (const [key, { value }] of Object.entries(metrics)) {
			const other = counted.get(`${weekStart} ${key}`);
			if (value === null || other === undefined) continue;
			if (other !== null && Math.abs(value - other) <= SAME * Math.max(1, Math.abs(value))) agreeing += 1;
			else differing.push(`${weekStart} ${key}: ${value}, by SQL ${other}`);
		}
	}
	return { agreeing, differing };
}

function cellsOf(weeks: readonly WeekRollup[]): Numbers {
	const all = weeks.flatMap((week) =>
		breakdownsOf(week).map(([cell, value]) => [`${week.weekStart} ${cell}`, value] as const),
	);
	return new Map(all.filter(([, value]) => value > 0));
}

function breakdownsOf({
	heat,
	days,
	activeDays,
	contentMix,
	topicMix,
}: WeekRollup): (readonly [cell: string, value: number])[] {
	return [
		...heat.flatMap((hours, weekday) => hours.map((posts, hour) => [`heat ${weekday}:${hour}`, posts] as const)),
		...days.map(({ day, posts }) => [`days ${day}`, posts] as const),
		...activeDays.map((people, index) => [`activeDays ${index + 1}`, people] as const),
		...contentMix.map(({ kind, posts }) => [`kind ${kind}`, posts] as const),
		...topicMix.map(({ topicId, posts }) => [`topic ${topicId}`, posts] as const),
	];
}

const FILES = [
	["qa-load.json", "Etc/GMT-4", 900],
	["qa-load-html", "Etc/GMT-4", 900],
	["en-forum-full-account-pseudo/result.json", "Europe/Berlin", 900],
	["fa-pytopia-series-pseudo/1-2021-11-21.json", "Asia/Tehran", 300],
	["fa-pytopia-series-pseudo/2-2021-12-12.json", "Asia/Tehran", 300],
	["en-tg2md-test/result.json", "UTC", 10],
	["zh-channel-nyac/result.json", "Asia/Shanghai", 10],
] as const;

describe.skipIf(isAbsent)(`numbers counted a second way${suffix}`, () => {
	test.each(FILES)(
		"of every week of %s agree with SQL over the raw file, digit by digit",
		async (file, zone, atLeast) => {
			const path = `${DATA}/${file}`;
			const { weeks, texts } = await storedWeeks(path, zone);
			const { numbers, cells } = await duckNumbers(path, zone, texts);
			const { agreeing, differing } = compare(weeks, numbers);
			expect(differing).toEqual([]);
			expect(agreeing).toBeGreaterThan(atLeast);
			expect(new Map([...cellsOf(weeks)].sort())).toEqual(new Map([...cells].sort()));
		},
	);

	test("cover every metric they are meant to", () => {
		const keys = new Set([...WEEK_QUERIES, ...QUESTION_QUERIES].join(" ").match(/(?<=')[a-z0-9_]+(?=')/g));
		const covered = new Set(
			[...keys].filter((key) => key in METRIC_CATALOGUE).map((key) => METRIC_CATALOGUE[key as MetricKey].number),
		);
		expect([...covered].sort((a, b) => a - b)).toEqual([
			1, 2, 3, 4, 6, 7, 10, 11, 19, 20, 21, 22, 27, 28, 29, 30, 32, 36, 40, 42, 43, 44, 45, 46, 53,
		]);
	});
});
