import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { listDirtyDays, markDaysDirty } from "@/db/queries/dirty-days";
import { inTransaction } from "@/db/transaction";
import type { Message } from "@/lib/domain/message";
import type { PeerId } from "@/lib/domain/peer-id";
import { applyReactions } from "@/lib/services/collect/live/apply-reactions";
import { markGone } from "@/lib/services/collect/live/mark-absent";
import { markDays } from "@/lib/services/collect/mark-days";
import { storeBatch } from "@/lib/services/collect/store-batch";
import { toMessageRow } from "@/lib/services/collect/to-message-row";
import { rollUpDays } from "@/lib/services/rollup/roll-up-days";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { parseTimeZone } from "@/lib/time/time-zone";
import { part } from "../blueprints/dataset";
import { rollupContext } from "../factories/rollup-context";
import { storeDataset } from "../factories/store-dataset";
import { withTestDatabase } from "../support/database";
import { freshDayCounts, storedDayCounts } from "../support/fresh-day-counts";
import { watchedDatabase } from "../support/watched-database";

const database = withTestDatabase();
const ZONE = parseTimeZone("UTC");
const DAYS = 8;
const FROM = Date.UTC(2023, 4, 4);
const HOUR_MS = 3_600_000;
const NOW = new Date("2023-06-01T00:00:00Z");
const PEOPLE = 5;
const TEXTS = ["Does anyone know how to start it?", "It works now, solved", "thanks a lot!", "see you tomorrow then"];

async function anEmptyGroup(db: Database): Promise<number> {
	const parts = [part("2023-05-01T00:00:00Z", "2023-05-20T00:00:00Z", [1, 90_000])];
	return storeDataset(db, { zone: "UTC", posts: [], parts, now: NOW.toISOString() });
}

function aMessage(id: number, { day, hour, edit = "" }: { day: number; hour: number; edit?: string }): Message {
	const isBot = id % 17 === 0;
	return {
		messageId: id,
		sentAt: new Date(FROM + day * 24 * HOUR_MS + hour * HOUR_MS + (id % 3_600) * 1_000),
		sender: { peerId: (1 + (id % PEOPLE)) as PeerId, name: `Person ${id % PEOPLE}`, kind: isBot ? "bot" : "human" },
		kind: id % 7 === 0 ? "photo" : "text",
		text: `${TEXTS[id % TEXTS.length]}${edit}`,
		entities: [],
		replyToId: id % 3 === 0 ? id - 1 : null,
		replyToOtherChat: false,
		editedAt: null,
		forwardedFrom: null,
		viaBot: null,
		groupedId: null,
		poll: null,
		media: null,
		reactions: [],
	};
}

async function store(db: Database, groupId: number, messages: readonly Message[]): Promise<void> {
	const markChanged = (tx: Parameters<typeof markDays>[0], from: Date, to: Date) =>
		markDays(tx, { groupId, zone: ZONE }, from, to);
	const target = {
		db,
		groupId,
		heldUpToId: Infinity,
		isNameOnly: false,
		textsSince: null,
		keepsLive: true,
		markChanged,
	};
	const rows = messages.map((message) => toMessageRow(message, true, true)).sort((a, b) => a.messageId - b.messageId);
	await storeBatch(target, { messages: rows, services: [] });
}

/** New messages, edits, deletions and reactions in random days of all groups, as collecting stores them. */
async function writeAbout(db: Database, groupIds: readonly number[], nth: number, rounds: number): Promise<void> {
	let seed = 7 + nth;
	const dice = (sides: number) => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((seed / 2_147_483_648) * sides);
	};
	for (let round = 0; round < rounds; round += 1) {
		const groupId = groupIds[dice(groupIds.length)] ?? 0;
		const first = 1 + nth * 20_000 + round * 10;
		const messages = Array.from({ length: 10 }, (_, at) => aMessage(first + at, { day: dice(DAYS), hour: dice(24) }));
		await store(db, groupId, messages);
		const [edited, gone, liked] = messages;
		if (edited === undefined || gone === undefined || liked === undefined) continue;
		await store(db, groupId, [{ ...edited, text: `${edited.text} (${round}) does that work for you?` }]);
		await inTransaction(db, async (tx) => {
			await markGone(tx, { groupId, zone: ZONE }, [gone.messageId], NOW);
			await applyReactions(
				tx,
				{ groupId, zone: ZONE },
				new Map([[liked.messageId, [{ emoji: "🔥", count: 1 + dice(5), dated: [] }]]]),
				NOW,
			);
		});
	}
}

async function expectFresh(db: Database, groupId: number): Promise<void> {
	const fresh = await freshDayCounts(db, groupId);
	expect(await storedDayCounts(db, groupId)).toEqual(fresh);
	expect((fresh.cells as unknown[]).length).toBeGreaterThan(DAYS);
}

describe("days counted while they change", () => {
	it("three writers and two that count the same days: no deadlock, and every row as counted afresh", async () => {
		const { db, url } = database();
		const groupIds = [await anEmptyGroup(db), await anEmptyGroup(db), await anEmptyGroup(db)];
		const errors: number[] = [];
		const pools = Array.from({ length: 5 }, () => openDatabase({ url, connectionsMax: 4 }));
		const [counting, measuring, ...writing] = pools.map((pool) =>
			watchedDatabase(pool, { failed: (errno) => errors.push(errno) }),
		);
		if (counting === undefined || measuring === undefined) throw new Error("no pools");
		let isOver = false;
		const counted = { days: 0, weeks: 0 };
		const count = async () => {
			while (!isOver) {
				for (const groupId of groupIds) counted.days += (await rollUpDays(counting, { groupId, zone: "UTC" })).days;
			}
		};
		const measure = async () => {
			const ctx = rollupContext(measuring, NOW.toISOString());
			while (!isOver) for (const groupId of groupIds) counted.weeks += (await rollUpDirtyWeeks(ctx, { groupId })).weeks;
		};
		try {
			const written = Promise.all(writing.map((pool, nth) => writeAbout(pool, groupIds, nth, 40))).finally(() => {
				isOver = true;
			});
			for (const work of await Promise.allSettled([written, count(), measure()])) {
				if (work.status === "rejected") throw work.reason;
			}
		} finally {
			await Promise.all(pools.map((pool) => pool.close()));
		}
		expect(counted.days).toBeGreaterThan(20);
		expect(counted.weeks).toBeGreaterThan(6);
		const ctx = rollupContext(db, NOW.toISOString());
		for (const groupId of groupIds) {
			await rollUpDirtyWeeks(ctx, { groupId });
			expect(await listDirtyDays(db, groupId)).toEqual(new Map());
			await expectFresh(db, groupId);
		}
		expect(errors).toEqual([]);
	});

	it("loses nothing, whichever statement is the last that gets through", async () => {
		const { db } = database();
		const groupId = await anEmptyGroup(db);
		let stops = 0;
		for (let last = 0, hasStopped = true; hasStopped; last += 1) {
			await store(
				db,
				groupId,
				[0, 1, 2].map((at) => aMessage(1 + 3 * last + at, { day: last % DAYS, hour: at })),
			);
			let left = last;
			hasStopped = false;
			const dying = watchedDatabase(db, {
				before: (sql) => {
					if (/ROLLBACK|RELEASE_LOCK/.test(sql)) return;
					if (left === 0) hasStopped = true;
					if (left <= 0) throw new Error("killed");
					left -= 1;
				},
			});
			await rollUpDays(dying, { groupId, zone: "UTC" }).catch((error: unknown) =>
				expect(String(error)).toContain("killed"),
			);
			if (hasStopped) stops += 1;
			if (last % 2 === 0) await rollUpDays(db, { groupId, zone: "UTC" });
		}
		expect(stops).toBeGreaterThan(8);
		await rollUpDays(db, { groupId, zone: "UTC" });
		await expectFresh(db, groupId);
	});

	it("follows an edit, a deletion and a reaction into their day, and tells the weeks that look at it", async () => {
		const { db } = database();
		const groupId = await anEmptyGroup(db);
		const ctx = rollupContext(db, NOW.toISOString());
		const messages = Array.from({ length: 60 }, (_, at) => aMessage(1 + at, { day: at % DAYS, hour: at % 24 }));
		await store(db, groupId, messages);
		await rollUpDirtyWeeks(ctx, { groupId });
		await writeAbout(db, [groupId], 1, 6);
		const { days } = await rollUpDays(db, { groupId, zone: "UTC" });
		expect(days).toBeGreaterThan(2);
		await expectFresh(db, groupId);
		expect((await rollUpDirtyWeeks(ctx, { groupId })).weeks).toBeGreaterThan(1);
		expect(await rollUpDays(db, { groupId, zone: "UTC" })).toEqual({ days: 0, messages: 0 });
		await expectFresh(db, groupId);
	});

	it("needs two connections, however many groups are counted at once", async () => {
		const { db, url } = database();
		const narrow = openDatabase({ url, connectionsMax: 2 });
		try {
			const groupIds = [await anEmptyGroup(db), await anEmptyGroup(db), await anEmptyGroup(db)];
			for (const groupId of groupIds) await store(db, groupId, [aMessage(1, { day: 0, hour: 1 })]);
			const done = await Promise.all(groupIds.map((groupId) => rollUpDays(narrow, { groupId, zone: "UTC" })));
			expect(done.map(({ days }) => days)).toEqual([1, 1, 1]);
		} finally {
			await narrow.close();
		}
	});

	it("leaves a note alone that came after it looked", async () => {
		const { db } = database();
		const groupId = await anEmptyGroup(db);
		await store(db, groupId, [aMessage(1, { day: 0, hour: 1 })]);
		const late = watchedDatabase(db, {
			before: (sql) => {
				if (sql.includes("DELETE FROM day_cells")) void markDaysDirty(db, groupId, ["2023-05-04" as never], 77);
			},
		});
		await rollUpDays(late, { groupId, zone: "UTC" });
		expect([...(await listDirtyDays(db, groupId)).values()]).toEqual([[77]]);
	});
});
