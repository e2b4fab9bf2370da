import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { releaseNamedLock, takeNamedLock } from "@/db/named-lock";
import { replaceCollectedParts } from "@/db/queries/collected-parts";
import { clearDirtyWeek, listDirtyWeeks, markWeeksDirty } from "@/db/queries/dirty-weeks";
import { countMessagesByGroup } from "@/db/queries/group-totals";
import { updateGroup } from "@/db/queries/tracked-groups";
import { computeWeek } from "@/lib/metrics/compute-week";
import { getWeekRollup } from "@/lib/services/rollup/get-week-rollup";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { rebuildRollups } from "@/lib/services/rollup/rebuild-rollups";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { parseLocalDate } from "@/lib/time/local-date";
import { type Dataset, type Post, part } from "../blueprints/dataset";
import { factsOf } from "../blueprints/facts-of";
import { ONE_POSTER, TIE } from "../blueprints/hard-weeks";
import { ORDINARY } from "../blueprints/ordinary-week";
import { rollupContext } from "../factories/rollup-context";
import { storeDataset, storePosts } from "../factories/store-dataset";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const monday = parseLocalDate;

/** Ben and ann post in every week of ten; ben answers ann in the fifth and the ninth. */
const TEN_WEEKS: Dataset = {
	zone: "Europe/Berlin",
	beginsWithGroup: true,
	now: "2023-06-01T00:00:00Z",
	parts: [part("2023-01-02T00:00:00Z", "2023-03-12T22:59:59Z")],
	posts: Array.from({ length: 10 }, (_, week): Post[] => {
		const day = new Date(Date.UTC(2023, 0, 3 + 7 * week)).toISOString().slice(0, 10);
		const isAnswer = week === 4 || week === 8;
		return [
			{ id: 10 + 2 * week, at: `${day}T10:00:00Z`, by: 1 },
			{ id: 11 + 2 * week, at: `${day}T11:00:00Z`, by: 2, ...(isAnswer ? { replyTo: 10 + 2 * week } : {}) },
		];
	}).flat(),
};

async function storeAndMeasure(data: Dataset) {
	const { db } = database();
	const groupId = await storeDataset(db, data);
	const ctx = rollupContext(db, data.now);
	const { weeks } = await rollUpDirtyWeeks(ctx, { groupId });
	return { db, groupId, ctx, weeks };
}

async function expectSameAsCounted(db: Database, groupId: number, data: Dataset) {
	const rollups = await listWeekRollups(rollupContext(db, data.now), { groupId });
	const counted = rollups.map(({ weekStart }) => JSON.parse(JSON.stringify(computeWeek(factsOf(data, weekStart)))));
	expect(rollups).toEqual(counted);
}

describe("measuring again", () => {
	it("does nothing when nothing changed, and changes nothing when told to do it all again", async () => {
		const { db, groupId, ctx, weeks } = await storeAndMeasure(ORDINARY);
		const first = JSON.stringify(await listWeekRollups(ctx, { groupId }));
		expect(await rollUpDirtyWeeks(ctx, { groupId })).toEqual({ weeks: 0 });
		await markWeeksDirty(
			db,
			groupId,
			JSON.parse(first).map((week: { weekStart: string }) => week.weekStart),
		);
		expect(await rollUpDirtyWeeks(ctx, { groupId })).toEqual({ weeks });
		expect(JSON.stringify(await listWeekRollups(ctx, { groupId }))).toBe(first);
		expect(await listDirtyWeeks(db, groupId)).toEqual(new Map());
	});

	it("measures only the week of an edit that changes nobody's counts", async () => {
		const { db, groupId, ctx } = await storeAndMeasure(TEN_WEEKS);
		await markWeeksDirty(db, groupId, [monday("2023-01-09")]);
		expect(await rollUpDirtyWeeks(ctx, { groupId })).toEqual({ weeks: 1 });
	});

	it("carries a message that came late into every later week that builds on it", async () => {
		const { db, groupId, ctx } = await storeAndMeasure(TEN_WEEKS);
		const before = await getWeekRollup(ctx, { groupId, weekStart: "2023-01-30" });
		expect(before.metrics.new_connections.value).toBe(1);
		// Ben answered ann in the second week already, and one more person spoke then.
		const late: Post[] = [
			{ id: 500, at: "2023-01-10T12:00:00Z", by: 2, replyTo: 12 },
			{ id: 501, at: "2023-01-10T12:01:00Z", by: 3 },
		];
		await storePosts(db, groupId, late);
		await markWeeksDirty(db, groupId, [monday("2023-01-09")]);
		await rollUpDirtyWeeks(ctx, { groupId });
		const after = await getWeekRollup(ctx, { groupId, weekStart: "2023-01-30" });
		expect(after.metrics.new_connections.value).toBe(0);
		expect((await getWeekRollup(ctx, { groupId, weekStart: "2023-01-16" })).metrics.churned_members.value).toBe(1);
		await expectSameAsCounted(db, groupId, { ...TEN_WEEKS, posts: [...TEN_WEEKS.posts, ...late] });
	});

	it("loses nothing when killed between two weeks", async () => {
		const { db } = database();
		const groupId = await storeDataset(db, TEN_WEEKS);
		const ctx = rollupContext(db, TEN_WEEKS.now);
		const killAfter = (weeks: number) => (done: number) => {
			if (done === weeks) throw new Error("killed");
		};
		await expect(rollUpDirtyWeeks(ctx, { groupId, onProgress: killAfter(3) })).rejects.toThrow("killed");
		expect(await listWeekRollups(ctx, { groupId })).toHaveLength(3);
		await rollUpDirtyWeeks(ctx, { groupId });
		// Again in the middle of the weeks that a change turned out to reach.
		const late: Post[] = [{ id: 500, at: "2023-01-10T12:00:00Z", by: 2, replyTo: 12 }];
		await storePosts(db, groupId, late);
		await markWeeksDirty(db, groupId, [monday("2023-01-09")]);
		await expect(rollUpDirtyWeeks(ctx, { groupId, onProgress: killAfter(2) })).rejects.toThrow("killed");
		expect(await rollUpDirtyWeeks(ctx, { groupId })).toEqual({ weeks: 7 });
		await expectSameAsCounted(db, groupId, { ...TEN_WEEKS, posts: [...TEN_WEEKS.posts, ...late] });
	});

	it("measures all of it anew when told to, and goes on where that was broken off", async () => {
		const { db, groupId, ctx } = await storeAndMeasure(TEN_WEEKS);
		await db.pool.query("UPDATE week_rollups SET messages=99 WHERE group_id=?", [groupId]);
		const dying = {
			groupId,
			onProgress: (done: number) => {
				if (done === 4) throw new Error("killed");
			},
		};
		await expect(rebuildRollups(ctx, dying)).rejects.toThrow("killed");
		const heard: (readonly [number, number])[] = [];
		const onProgress = (done: number, total: number) => heard.push([done, total]);
		expect(await rebuildRollups(ctx, { groupId, onProgress })).toEqual({ weeks: 6, resumed: true });
		expect([heard.at(0), heard.at(-1)]).toEqual([
			[1, 6],
			[6, 6],
		]);
		await expectSameAsCounted(db, groupId, TEN_WEEKS);
		expect((await countMessagesByGroup(db)).get(groupId)?.messages).toBe(TEN_WEEKS.posts.length);
		expect(await rebuildRollups(ctx, { groupId })).toEqual({ weeks: 10, resumed: false });
	});

	it("stays right when several measure at once, on connections of their own or shared", async () => {
		const { db, url } = database();
		const groupId = await storeDataset(db, TEN_WEEKS);
		const other = openDatabase({ url });
		try {
			const contexts = [db, other, db, other].map((database) => rollupContext(database, TEN_WEEKS.now));
			const done = await Promise.all(contexts.map((ctx) => rollUpDirtyWeeks(ctx, { groupId })));
			expect(done.map(({ weeks }) => weeks).sort((a, b) => a - b)).toEqual([0, 0, 0, 10]);
		} finally {
			await other.close();
		}
		await expectSameAsCounted(db, groupId, TEN_WEEKS);
	});

	it("waits for another process that measures the same group", async () => {
		const { db } = database();
		const groupId = await storeDataset(db, TEN_WEEKS);
		const ctx = rollupContext(db, TEN_WEEKS.now);
		const connection = await db.pool.getConnection();
		try {
			expect(await takeNamedLock(connection, `rollup.${groupId}`, 0)).toBe(true);
			const waiting = rollUpDirtyWeeks(ctx, { groupId });
			// A query of another caller is answered meanwhile, and finds nothing measured.
			expect(await listWeekRollups(ctx, { groupId })).toEqual([]);
			await releaseNamedLock(connection, `rollup.${groupId}`);
			expect(await waiting).toEqual({ weeks: 10 });
		} finally {
			connection.release();
		}
	});

	it("settles only the notes it saw: one that came in since stays", async () => {
		const { db, groupId } = await storeAndMeasure(TEN_WEEKS);
		const week = monday("2023-01-09");
		await markWeeksDirty(db, groupId, [week], 41);
		const seen = (await listDirtyWeeks(db, groupId)).get(week) ?? [];
		await markWeeksDirty(db, groupId, [week], 42);
		await clearDirtyWeek(db, groupId, week, seen);
		expect(await listDirtyWeeks(db, groupId)).toEqual(new Map([[week, [42]]]));
	});
});

describe("what else makes a week old", () => {
	it("is over by now: the running week's counts become final", async () => {
		const { db, groupId } = await storeAndMeasure({ ...TIE, now: "2023-05-10T00:00:00Z" });
		const running = rollupContext(db, "2023-05-10T00:00:00Z");
		expect((await getWeekRollup(running, { groupId, weekStart: "2023-05-08" })).metrics.messages.status).toBe(
			"partial",
		);
		const later = rollupContext(db, "2024-01-01T00:00:00Z");
		await rollUpDirtyWeeks(later, { groupId });
		const rollup = await getWeekRollup(later, { groupId, weekStart: "2023-05-08" });
		expect([rollup.isComplete, rollup.metrics.messages.status]).toEqual([true, "ok"]);
	});

	it("another import filled a hole: what leaned on it is measured again", async () => {
		const parts = [
			part("2023-01-02T00:00:00Z", "2023-01-22T00:00:00Z", [10, 500]),
			part("2023-02-06T00:00:00Z", "2023-03-12T22:59:59Z", [3_000, 4_000]),
		];
		const { db, groupId, ctx } = await storeAndMeasure({ ...TEN_WEEKS, parts });
		expect((await getWeekRollup(ctx, { groupId, weekStart: "2023-02-06" })).metrics.churned_members.status).toBe(
			"unknown",
		);
		await replaceCollectedParts(db, { groupId, importId: "b" }, TEN_WEEKS.parts);
		await rollUpDirtyWeeks(ctx, { groupId });
		expect((await getWeekRollup(ctx, { groupId, weekStart: "2023-02-06" })).metrics.churned_members.status).toBe("ok");
	});

	it("was cut in another zone", async () => {
		const { db, groupId, ctx } = await storeAndMeasure(TEN_WEEKS);
		await updateGroup(db, groupId, { zone: "Pacific/Kiritimati" }, new Date(TEN_WEEKS.now));
		await rollUpDirtyWeeks(ctx, { groupId });
		const rollup = await getWeekRollup(ctx, { groupId, weekStart: "2023-01-09" });
		expect([rollup.zone, rollup.startAt]).toEqual(["Pacific/Kiritimati", "2023-01-08T10:00:00.000Z"]);
		await expectSameAsCounted(db, groupId, { ...TEN_WEEKS, zone: "Pacific/Kiritimati" });
	});

	it("was computed by another version: whoever reads it gets it measured first", async () => {
		const { db, groupId, ctx } = await storeAndMeasure(ONE_POSTER);
		await db.pool.query("UPDATE week_rollups SET version=0, rollup='{}' WHERE group_id=?", [groupId]);
		const rollup = await getWeekRollup(ctx, { groupId, weekStart: "2023-05-08" });
		expect(rollup.metrics.messages.value).toBe(4);
	});

	it("was computed by another version: a page is told so, and a job is asked for", async () => {
		const { db, groupId, ctx } = await storeAndMeasure(ONE_POSTER);
		await db.pool.query("UPDATE week_rollups SET version=0, rollup='{}' WHERE group_id=?", [groupId]);
		const owner = { ...ctx, actor: { type: "user", userId: 1, role: "owner" } as const };
		const asked = getWeekRollup(owner, { groupId, weekStart: "2023-05-08" });
		await expect(asked).rejects.toEqual(expect.objectContaining({ code: "conflict" }));
		const [events] = await db.pool.query("SELECT name FROM outbox_events WHERE event_id LIKE ?", [
			`measure:${groupId}:%`,
		]);
		expect(events).toEqual([{ name: "group/measure.requested" }]);
	});

	it("lies where history no longer reaches", async () => {
		const { db, groupId, ctx } = await storeAndMeasure(TEN_WEEKS);
		await db.pool.query("DELETE FROM messages WHERE group_id=? AND sent_at>='2023-02-27'", [groupId]);
		await replaceCollectedParts(db, { groupId, importId: "a" }, [part("2023-01-02T00:00:00Z", "2023-02-26T20:00:00Z")]);
		await rollUpDirtyWeeks(ctx, { groupId });
		expect((await listWeekRollups(ctx, { groupId })).at(-1)?.weekStart).toBe("2023-02-20");
	});
});

describe("asking for weeks", () => {
	it("answers with the newest complete week when none is named", async () => {
		const { groupId, ctx } = await storeAndMeasure({
			...TEN_WEEKS,
			parts: [part("2023-01-02T00:00:00Z", "2023-03-08T00:00:00Z")],
		});
		expect((await getWeekRollup(ctx, { groupId })).weekStart).toBe("2023-02-27");
	});

	it("lists a span of weeks with both ends", async () => {
		const { groupId, ctx } = await storeAndMeasure(TEN_WEEKS);
		const weeks = await listWeekRollups(ctx, { groupId, from: "2023-01-09", to: "2023-01-23" });
		expect(weeks.map(({ weekStart }) => weekStart)).toEqual(["2023-01-09", "2023-01-16", "2023-01-23"]);
	});

	it("refuses strangers, days that are not Mondays, weeks and groups that are not there", async () => {
		const { groupId, ctx } = await storeAndMeasure(TEN_WEEKS);
		const stranger = { ...ctx, actor: { type: "anonymous" } as const };
		const code = (expected: string) => expect.objectContaining({ code: expected });
		await expect(getWeekRollup(stranger, { groupId })).rejects.toEqual(code("unauthenticated"));
		await expect(listWeekRollups(stranger, { groupId })).rejects.toEqual(code("unauthenticated"));
		await expect(rollUpDirtyWeeks(stranger, { groupId })).rejects.toEqual(code("unauthenticated"));
		await expect(getWeekRollup(ctx, { groupId, weekStart: "2023-01-10" })).rejects.toEqual(code("invalid"));
		await expect(getWeekRollup(ctx, { groupId, weekStart: "2022-01-10" })).rejects.toEqual(code("not_found"));
		await expect(rollUpDirtyWeeks(ctx, { groupId: 999_999 })).rejects.toEqual(code("not_found"));
	});

	it("has no weeks for a group without history", async () => {
		const { groupId, ctx, weeks } = await storeAndMeasure({ ...TEN_WEEKS, posts: [], parts: [] });
		expect(weeks).toBe(0);
		await expect(getWeekRollup(ctx, { groupId })).rejects.toEqual(expect.objectContaining({ code: "not_found" }));
	});
});
