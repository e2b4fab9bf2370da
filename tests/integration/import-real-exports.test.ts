import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { importExport } from "@/lib/services/collect/import-export";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { parseTimeZone } from "@/lib/time/time-zone";
import { offsetMinutes } from "@/lib/time/wall-clock";
import { aServiceContext } from "../factories/service-context";
import { createTestDatabase } from "../support/create-test-database";
import { storedFigures } from "../support/stored-figures";

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const isAbsent = !existsSync(DATA);
if (isAbsent) console.warn("../shared/data is absent: imports are not checked against real exports.");
const suffix = isAbsent ? " (skipped: ../shared/data is absent)" : "";

async function withDatabase<T>(work: (ctx: ReturnType<typeof aServiceContext>) => Promise<T>): Promise<T> {
	const database = await createTestDatabase();
	try {
		return await work(aServiceContext(database.db));
	} finally {
		await database.drop();
	}
}

function expectedOf(name: string) {
	return JSON.parse(readFileSync(`${DATA}/expected/${name}.json`, "utf8"));
}

/** Compares every independent figure with what SQL finds; `missing` ids are not in both, so counts must be exact. */
async function expectFigures(ctx: ReturnType<typeof aServiceContext>, slug: string, name: string): Promise<void> {
	const { name: title, type: _type, top10, reply_to_any, reaction_by_emoji, ...figures } = expectedOf(name);
	const group = await resolveGroup(ctx, { ref: slug });
	const offset = offsetMinutes(ctx.now(), parseTimeZone(group.zone));
	const { top, names, ...stored } = await storedFigures(ctx.db, group.groupId, offset);
	expect(group.title).toBe(title);
	expect(stored).toEqual({ ...figures, reaction_by_emoji: expect.objectContaining(reaction_by_emoji) });
	expect(Number(stored.reply_true) + Number(stored.reply_to_topic_root)).toBe(reply_to_any);
	for (const [fromId, count, displayName] of top10) {
		const id = toPeerId(fromId);
		expect([id, top[id], names[id]]).toEqual([id, count, displayName]);
	}
}

/** `user5` → `5`, `channel5` → `-1000000000005`. */
function toPeerId(fromId: string): string {
	const bare = Number(fromId.replace(/^\D+/, ""));
	return String(fromId.startsWith("user") ? bare : -(1_000_000_000_000 + bare));
}

describe.skipIf(isAbsent)(`importing real exports${suffix}`, () => {
	test.each([
		["qa-load.json", "qa-load"],
		["en-forum-full-account-pseudo/result.json", "en-forum-full-account-pseudo__result"],
		["fa-pytopia-series-pseudo/1-2021-11-21.json", "fa-pytopia-series-pseudo__1-2021-11-21"],
		["fa-pytopia-series-pseudo/2-2021-12-12.json", "fa-pytopia-series-pseudo__2-2021-12-12"],
		["en-tg2md-test/result.json", "en-tg2md-test__result"],
		["zh-channel-nyac/result.json", "zh-channel-nyac__result"],
	])("stores of %s what an independent count of the file finds, and nothing the second time", async (path, name) => {
		await withDatabase(async (ctx) => {
			const paths = [`${DATA}/${path}`];
			const first = await importExport(ctx, { paths });
			await expectFigures(ctx, first.chat.slug, name);
			const { entries, messages, service } = expectedOf(name);
			expect(first).toMatchObject({ messages, serviceRows: service, inserted: entries, updated: 0, skipped: {} });
			const second = await importExport(ctx, { paths });
			expect(second).toMatchObject({ inserted: 0, updated: 0, unchanged: entries, missing: 0, weeksMeasured: 0 });
			await expectFigures(ctx, first.chat.slug, name);
		});
	});

	test("gives the union of two overlapping exports, in either order", async () => {
		const older = `${DATA}/fa-pytopia-series-pseudo/1-2021-11-21.json`;
		const newer = `${DATA}/fa-pytopia-series-pseudo/2-2021-12-12.json`;
		const dumps = await Promise.all(
			[
				[older, newer],
				[newer, older],
			].map((paths) =>
				withDatabase(async (ctx) => {
					let slug = "";
					for (const path of paths) slug = (await importExport(ctx, { paths: [path] })).chat.slug;
					await expectFigures(ctx, slug, "fa-pytopia-series-pseudo__2-2021-12-12");
					const [rows] = await ctx.db.pool.query(
						"SELECT message_id, sender_id, sent_at, kind, reply_to, album_id, words, text, deleted_at FROM messages ORDER BY message_id",
					);
					const [members] = await ctx.db.pool.query("SELECT * FROM members ORDER BY member_id");
					return { rows, members };
				}),
			),
		);
		expect(dumps[0]).toEqual(dumps[1]);
	});

	test("reads a folder with both exports as one chat, each message once", async () => {
		await withDatabase(async (ctx) => {
			const paths = [`${DATA}/fa-pytopia-series-pseudo`];
			const { entries } = expectedOf("fa-pytopia-series-pseudo__2-2021-12-12");
			const first = await importExport(ctx, { paths });
			expect(first).toMatchObject({ inserted: entries, updated: 0, missing: 0 });
			await expectFigures(ctx, first.chat.slug, "fa-pytopia-series-pseudo__2-2021-12-12");
			expect(await importExport(ctx, { paths })).toMatchObject({ inserted: 0, updated: 0, unchanged: entries });
		});
	});

	test("measures the same weeks from HTML pages as from JSON", async () => {
		await withDatabase(async (ctx) => {
			const json = await importExport(ctx, { paths: [`${DATA}/qa-load.json`] });
			const html = await importExport(ctx, { paths: [`${DATA}/qa-load-html`] });
			expect(html.chat).toEqual({ ...json.chat, id: null, slug: `${json.chat.slug}-2` });
			const weeksOf = async (slug: string) => {
				const { groupId } = await resolveGroup(ctx, { ref: slug });
				const rollups = await listWeekRollups(ctx, { groupId });
				return rollups.map((rollup) => ({
					start: rollup.weekStart,
					isComplete: rollup.isComplete,
					metrics: rollup.metrics,
					heat: rollup.heat,
					days: rollup.days,
					activeDays: rollup.activeDays,
					posters: rollup.posters.map(({ count }) => count),
					newVoices: rollup.newVoices.map(({ count }) => count),
					topics: rollup.topicMix,
				}));
			};
			const [fromJson, fromHtml] = [await weeksOf(json.chat.slug), await weeksOf(html.chat.slug)];
			expect(fromJson.length).toBe(54);
			expect(fromHtml).toEqual(fromJson);
		});
	});

	test("merges pages without ids into the group that knows them, and takes no id away", async () => {
		await withDatabase(async (ctx) => {
			const json = await importExport(ctx, { paths: [`${DATA}/qa-load.json`] });
			const senders = async () =>
				(await ctx.db.pool.query("SELECT sender_id, COUNT(*) FROM messages GROUP BY 1 ORDER BY 1"))[0];
			const before = await senders();
			const merged = await importExport(ctx, { paths: [`${DATA}/qa-load-html`], chat: json.chat.slug });
			expect(merged).toMatchObject({ chat: { id: 1_000_010_500 }, inserted: 0, missing: 0 });
			expect(merged.updated).toBeLessThan(20);
			expect(await senders()).toEqual(before);
		});
	});

	test("counts the month that the export lacks as unknown, not as silence", async () => {
		await withDatabase(async (ctx) => {
			const { chat } = await importExport(ctx, { paths: [`${DATA}/qa-load.json`] });
			const [parts] = await ctx.db.pool.query(
				"SELECT first_message_id AS first, last_message_id AS last FROM collected_parts ORDER BY first_message_id",
			);
			expect(parts).toEqual([
				{ first: 95_059, last: 97_859 },
				{ first: 100_246, last: 120_115 },
			]);
			const { groupId } = await resolveGroup(ctx, { ref: chat.slug });
			const [december] = await listWeekRollups(ctx, { groupId, from: "2022-12-12", to: "2022-12-12" });
			expect(december?.metrics.messages).toMatchObject({ value: null, status: "unknown" });
		});
	});
});
