import { beforeAll, describe, expect, test } from "vitest";
import { replaceCollectedParts } from "@/db/queries/collected-parts";
import { replaceDays } from "@/db/queries/day-counts";
import { insertGroup } from "@/db/queries/tracked-groups";
import type { ChatId } from "@/lib/domain/peer-id";
import { AppError } from "@/lib/errors";
import { countDays } from "@/lib/metrics/day-counts";
import type { PostFact } from "@/lib/metrics/post-fact";
import { fullVocabulary } from "@/lib/query/catalogue-measures";
import { formatQuery } from "@/lib/query/format-query";
import { type MetricQuery, QUERY_MEASURES, type QueryFilter } from "@/lib/query/metric-query";
import { defaultLimit } from "@/lib/query/query-defaults";
import { runQuery } from "@/lib/services/query/run-query";
import { DayClock } from "@/lib/time/day-clock";
import { parseTimeZone } from "@/lib/time/time-zone";
import { part } from "../../blueprints/dataset";
import { aRandomChat, CHAT_TOPICS, storeRandomChat } from "../../factories/random-chat";
import { bruteAnswer } from "../../support/brute-query";
import { withTestDatabase } from "../../support/database";
import { randomOf } from "../../support/random-of";
import { aContext, STRANGER } from "../../support/services-context";

const database = withTestDatabase();
const NOW = new Date("2025-11-18T06:00:00Z");
/** Both turn their clocks within the chat: Chile at midnight, so that a Saturday has two elevens in the evening. */
const ZONES = ["Europe/Berlin", "America/Santiago", "Asia/Kathmandu"];
const chats = new Map<number, { readonly zone: string; readonly posts: readonly PostFact[] }>();

async function storeChat(groupId: number, zone: string): Promise<void> {
	const { db } = database();
	const posts = aRandomChat(groupId, 400, Date.parse("2025-03-20T00:00:00Z"), Date.parse("2025-11-17T20:00:00Z"));
	await insertGroup(db, {
		groupId,
		chatId: -groupId as ChatId,
		idSource: "telegram",
		slug: `chat-${groupId}`,
		title: `Chat ${groupId}`,
		kind: "forum",
		zone,
		zoneSource: "asked",
		locale: "en",
		isPublic: true,
		createdAt: NOW,
	});
	await storeRandomChat(db, groupId, posts);
	await replaceCollectedParts(db, { groupId, importId: "a" }, [part("2025-03-20T00:00:00Z", "2025-11-18T06:00:00Z")]);
	chats.set(groupId, { zone, posts });
}

beforeAll(async () => {
	for (const [at, zone] of ZONES.entries()) await storeChat(at + 1, zone);
});

const ask = (groupId: number, line: string) =>
	runQuery(aContext(database().db, undefined, NOW), { ref: `chat-${groupId}`, line });

/** Keys and values of an answer, silence left out. */
function amounts(rows: readonly { readonly key: string; readonly value: number | null }[]): Map<string, number> {
	return new Map(rows.flatMap(({ key, value }) => (value === null || value === 0 ? [] : [[key, value]])));
}

const FILTERS: readonly QueryFilter[] = [
	{ field: "topic", operator: "=", values: ["JMeter"] },
	{ field: "topic", operator: "!=", values: ['Say "hi" 🚀', "General"] },
	{ field: "member", operator: "=", values: ["Person 11", "Person 13"] },
	{ field: "kind", operator: "=", values: ["photo", "video"] },
	{ field: "language", operator: "=", values: ["ru", "unknown"] },
	{ field: "label", operator: "!=", values: ["question"] },
	{ field: "weekday", operator: "=", values: ["Saturday", "Sunday"] },
	{ field: "hour", operator: "=", values: ["23", "0", "2"] },
	{ field: "sender", operator: "=", values: ["bot"] },
];

function randomQuery(random: () => number): MetricQuery {
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const measure = pick(QUERY_MEASURES);
	const dimensions = fullVocabulary()
		.byKey.get(measure)
		?.dimensions.filter((by) => by !== "emoji") ?? [null];
	const by = pick(dimensions);
	const where = random() < 0.4 ? [] : [pick(FILTERS), ...(random() < 0.3 ? [pick(FILTERS)] : [])];
	const period = pick([
		{ kind: "all" as const },
		{ kind: "last" as const, count: 12, unit: "weeks" as const },
		{ kind: "between" as const, from: "2025-03-29", to: "2025-04-07" },
		{ kind: "last" as const, count: 3, unit: "months" as const },
	]);
	return { measure, by, period, where, limit: defaultLimit(by) };
}

describe("an answer", () => {
	test("is what counting every message gives, from the messages and from the counts by day", async () => {
		const random = randomOf(20_251_118);
		let told = 0;
		for (const [groupId, { zone, posts }] of chats) {
			const queries = Array.from({ length: 30 }, () => randomQuery(random));
			const slow = await Promise.all(queries.map((query) => ask(groupId, formatQuery(query))));
			const clock = new DayClock(parseTimeZone(zone));
			const counts = countDays(posts, clock);
			await replaceDays(database().db, groupId, [...new Set(counts.cells.map(({ day }) => day))], counts);
			for (const [at, query] of queries.entries()) {
				const fast = await ask(groupId, formatQuery(query));
				const expected = bruteAnswer(posts, zone, query, fast, CHAT_TOPICS);
				expect([formatQuery(query), amounts(fast.rows)]).toEqual([formatQuery(query), expected]);
				expect([formatQuery(query), amounts(slow[at]?.rows ?? [])]).toEqual([formatQuery(query), expected]);
				told += expected.size;
			}
		}
		expect(told).toBeGreaterThan(500);
	});

	test("has a row for silent days, and none is known of days nobody collected", async () => {
		await replaceCollectedParts(database().db, { groupId: 3, importId: "a" }, [
			part("2025-03-20T00:00:00Z", "2025-11-10T00:00:00Z"),
		]);
		const { rows, coverage, note } = await ask(3, "blockers by day from 2025-11-08 to 2025-11-18");
		expect(rows).toHaveLength(11);
		expect(rows.at(0)?.status).toBe("ok");
		expect(rows.filter(({ value }) => value === null).map(({ status }) => status)).toContain("unknown");
		expect(rows.every(({ value, status }) => status !== "unknown" || value === null)).toBe(true);
		expect(coverage).toBeLessThan(0.3);
		expect(note).toContain("of this time was collected");
	});

	test("points at the name nobody has and proposes the nearest", async () => {
		const error = await ask(1, 'messages by day where topic = "JMetre"').catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(AppError);
		expect((error as AppError).details?.problem).toMatchObject({
			start: 30,
			length: 8,
			proposal: '"JMeter"',
			proposedLine: 'messages by day where topic = "JMeter"',
		});
		const nobody = await ask(1, "messages where member = Persen 11").catch((thrown: unknown) => thrown);
		expect((nobody as AppError).details?.problem).toMatchObject({ proposal: '"Person 11"' });
	});

	test("is cut to the rows asked for, and says so", async () => {
		const answer = await ask(1, "messages by member all time limit 2");
		expect(answer.rows.map(({ label }) => label)).toEqual(["Person 11", "Person 12"]);
		expect(answer.isCut).toBe(true);
	});

	test("is for members of the workspace only", async () => {
		const asked = runQuery(aContext(database().db, STRANGER, NOW), { ref: "chat-1", line: "messages" });
		await expect(asked).rejects.toMatchObject({ code: "unauthenticated" });
	});
});
