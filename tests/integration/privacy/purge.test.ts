import { beforeEach, describe, expect, test } from "vitest";
import { listDirtyDays } from "@/db/queries/dirty-days";
import { findGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import { importExport } from "@/lib/services/collect/import-export";
import { storeEntries } from "@/lib/services/collect/live/store-entries";
import { markDays } from "@/lib/services/collect/mark-days";
import { purgeExpiredMessages } from "@/lib/services/privacy/purge-expired-messages";
import { updateRetention } from "@/lib/services/privacy/update-retention";
import { listRecaps } from "@/lib/services/recap/list-recaps";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { parseTimeZone } from "@/lib/time/time-zone";
import { aLiveMessage } from "../../factories/live-message";
import { resultFolder } from "../../factories/result-json";
import { aServiceContext } from "../../factories/service-context";
import { withTestDatabase } from "../../support/database";
import { LATER, OLD_ENTRIES, SECRET, toldChat, toldEntries } from "../../support/told-chat";
import { historyOf, tablesThatHold } from "../../support/whole-store";

const database = withTestDatabase();
const write = resultFolder();
const context = (now = LATER) => aServiceContext(database().db, now);
const DAYS = 30;

/** Each test has a chat of its own. */
let chatId = 1_740_000_000;
let groupId = 0;
let path = "";
beforeEach(async () => {
	chatId += 1;
	path = await write(`${chatId}.json`, toldChat(chatId));
});

async function importTold() {
	const result = await importExport(context(), { paths: [path], timezone: "UTC" });
	const groups = await database().db.pool.query("SELECT group_id FROM tracked_groups WHERE slug=?", [result.chat.slug]);
	groupId = (groups[0] as { group_id: number }[])[0]?.group_id ?? 0;
	return result;
}

const keepFor = (textDays: number | null) => updateRetention(context(), { group: String(chatId), textDays });

/** Purges to the end. */
async function purge(limit = 100_000) {
	const total = { rows: 0, messages: 0, serviceRows: 0, calls: 0 };
	for (let from: Parameters<typeof purgeExpiredMessages>[1]["from"]; ; ) {
		const part = await purgeExpiredMessages(context(), { groupId, limit, from });
		total.rows += part.rows;
		total.messages += part.messages;
		total.serviceRows += part.serviceRows;
		total.calls += 1;
		if (part.next === null) return total;
		from = part.next;
	}
}

const textsOf = async () => (await historyOf(database().db, groupId)).flatMap(({ text }) => (text ? [text] : []));

describe("purging expired texts", () => {
	test("leaves nothing anybody wrote in any table, and everything that was counted", async () => {
		await importTold();
		expect(await tablesThatHold(database().db, groupId, SECRET)).toEqual(["messages", "service_messages"]);
		const before = await historyOf(database().db, groupId);
		const [weeks, recaps] = [await listWeekRollups(context(), { groupId }), await listRecaps(context(), { groupId })];
		await keepFor(DAYS);
		expect(await purge()).toMatchObject({ rows: OLD_ENTRIES, messages: 6, serviceRows: 1 });
		expect(await tablesThatHold(database().db, groupId, SECRET)).toEqual([]);
		expect(await textsOf()).toEqual(["kept words", "newest"]);
		const after = await historyOf(database().db, groupId);
		const counted = ({ text, extras, details, content_hash, ...rest }: Record<string, unknown>) => rest;
		expect(after.map(counted)).toEqual(before.map(counted));
		expect(after.map(({ extras }) => extras).filter(Boolean)).toEqual([
			'{"media":{"mimeType":"application/pdf"}}',
			'{"media":{"width":800,"height":600}}',
		]);
		expect(await listWeekRollups(context(), { groupId })).toEqual(weeks);
		expect(await listRecaps(context(), { groupId })).toEqual(recaps);
		expect((await listDirtyDays(database().db, groupId)).size).toBe(0);
	});

	test("weeks measured again afterwards come out the same", async () => {
		await importTold();
		const numbers = () => listWeekRollups(context(), { groupId });
		const before = await numbers();
		expect(before.length).toBeGreaterThan(3);
		await keepFor(DAYS);
		await purge();
		const zone = parseTimeZone("UTC");
		await markDays(database().db, { groupId, zone }, new Date("2025-03-03T00:00:00Z"), LATER);
		expect((await rollUpDirtyWeeks(context(), { groupId })).weeks).toBeGreaterThan(3);
		expect(await numbers()).toEqual(before);
	});

	test("goes on in small parts, ends, and finds nothing the second time", async () => {
		await importTold();
		await keepFor(DAYS);
		const { calls, ...counts } = await purge(2);
		expect(counts).toEqual({ rows: OLD_ENTRIES, messages: 6, serviceRows: 1 });
		expect(calls).toBeGreaterThan(4);
		expect(await purge()).toMatchObject({ rows: OLD_ENTRIES, messages: 0, serviceRows: 0 });
	});

	test("touches no group whose owner keeps everything", async () => {
		await importTold();
		expect(await purge()).toMatchObject({ rows: 0, messages: 0 });
		await keepFor(DAYS);
		await keepFor(null);
		expect(await purge()).toMatchObject({ rows: 0, messages: 0 });
		expect(await textsOf()).toContain(`${SECRET} now`);
	});
});

describe("what was purged", () => {
	test("is not brought back by the same export, which finds everything unchanged", async () => {
		await importTold();
		await keepFor(DAYS);
		await purge();
		const rows = await historyOf(database().db, groupId);
		for (let turn = 0; turn < 2; turn++) {
			expect(await importTold()).toMatchObject({
				inserted: 0,
				updated: 0,
				unchanged: 10,
				missing: 0,
				weeksMeasured: 0,
			});
		}
		expect(await historyOf(database().db, groupId)).toEqual(rows);
	});

	test("is not stored in the first place by an export that comes later, and counts as it always did", async () => {
		await importTold();
		const numbers = await listWeekRollups(context(), { groupId });
		const first = groupId;
		chatId += 1;
		path = await write(`${chatId}.json`, toldChat(chatId, toldEntries().slice(-3)));
		await importTold();
		await keepFor(DAYS);
		path = await write(`${chatId}.json`, toldChat(chatId));
		expect(await importTold()).toMatchObject({ inserted: 7, updated: 1, unchanged: 2 });
		expect(groupId).not.toBe(first);
		expect(await tablesThatHold(database().db, groupId, SECRET)).toEqual([]);
		expect(await textsOf()).toEqual(["kept words", "newest"]);
		expect(await listWeekRollups(context(), { groupId })).toEqual(numbers);
		expect(await purge()).toMatchObject({ messages: 0, serviceRows: 0 });
	});

	test("is not brought back by live Telegram, nor by an edit of an old message", async () => {
		await importTold();
		await keepFor(DAYS);
		await purge();
		const group = await findGroup(database().db, groupId);
		if (group === null) throw new Error("the group is gone");
		const sentAt = new Date("2025-03-03T09:00:00Z");
		const old = aLiveMessage(1, { text: `${SECRET} now`, sentAt, sender: null });
		const edited = aLiveMessage(1, { text: `${SECRET} louder`, sentAt, editedAt: LATER, sender: null });
		const young = aLiveMessage(11, { text: "told live", sentAt: new Date(LATER.getTime() - 60_000) });
		const store = (entries: Parameters<typeof storeEntries>[2]) =>
			inTransaction(database().db, (tx) => storeEntries(tx, { ctx: context(), group, segment: "current" }, entries));
		expect(await store([old, young])).toMatchObject({ inserted: 1, updated: 1 });
		expect(await store([edited, young])).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
		expect(await tablesThatHold(database().db, groupId, SECRET)).toEqual([]);
		expect(await textsOf()).toEqual(["kept words", "newest", "told live"]);
	});

	test("comes back with an export once the owner allows it again", async () => {
		await importTold();
		await keepFor(DAYS);
		await purge();
		await keepFor(null);
		const { updated, inserted } = await importTold();
		expect({ updated, inserted }).toEqual({ updated: OLD_ENTRIES, inserted: 0 });
		expect(await textsOf()).toContain(`${SECRET} now`);
	});

	test("is gone a day later for what has become too old meanwhile", async () => {
		await importTold();
		await keepFor(DAYS);
		await purge();
		const inMay = context(new Date("2025-05-10T12:00:00Z"));
		const part = await purgeExpiredMessages(inMay, { groupId, limit: 100 });
		expect(part).toMatchObject({ messages: 2 });
		expect(await textsOf()).toEqual([]);
	});
});
