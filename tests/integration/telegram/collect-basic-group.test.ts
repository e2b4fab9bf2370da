import { afterAll, beforeAll, expect, test } from "vitest";
import { listRosterEvents } from "@/db/queries/roster-events";
import { inTransaction } from "@/db/transaction";
import { storeEntries } from "@/lib/services/collect/live/store-entries";
import { collectMembers } from "@/lib/services/collect/members/collect-members";
import { collectAdminLog } from "@/lib/services/collect/reports/collect-admin-log";
import { collectStatistics } from "@/lib/services/collect/reports/collect-statistics";
import { pollReactions } from "@/lib/services/collect/snapshots/poll-reactions";
import { snapshotMessages } from "@/lib/services/collect/snapshots/snapshot-messages";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { withTestDatabase } from "../../support/database";
import { openReadingRoom, type ReadingRoom } from "../../support/reading-room";
import { trackChat } from "../../support/tracked-chat";

const MINUTE = 60_000;
const database = withTestDatabase();
let room: ReadingRoom;
let ola: AccountReader;

beforeAll(async () => {
	room = await openReadingRoom(database().db);
	ola = await room.reader();
});
afterAll(() => room.close());

test("a basic group's members are known in one piece, and who comes and goes is noticed", async () => {
	const [ada, bo] = [room.world.user({ firstName: "Ada" }), room.world.user({ firstName: "Bo" })];
	const family = room.world.basicGroup({ title: "Family", creator: room.ola, members: [ada] });
	const work = await trackChat(database().db, ola.accountId, family);
	const started = Date.now();
	expect(await collectMembers(room.at(new Date(started)), ola, await work())).toMatchObject({
		listed: 2,
		isComplete: true,
	});
	family.join(bo);
	family.kick(ada);
	const later = room.at(new Date(started + 60 * MINUTE));
	expect(await collectMembers(later, ola, await work())).toMatchObject({ listed: 2, joined: 1, left: 1 });
	const { group } = await work();
	const range = { from: new Date(0), to: new Date(started + 120 * MINUTE) };
	const events = await listRosterEvents(database().db, group.groupId, range);
	expect(events.map(({ memberId, kind }) => `${memberId} ${kind}`).sort()).toEqual(
		[`${bo.id} joined`, `${ada.id} left`].sort(),
	);
});

test("a basic group has no admin log and no statistics, which is no failure", async () => {
	const work = await trackChat(
		database().db,
		ola.accountId,
		room.world.basicGroup({ title: "Two", creator: room.ola }),
	);
	expect(await collectAdminLog(room.ctx, ola, await work())).toMatchObject({ isAvailable: false });
	expect(await collectStatistics(room.ctx, ola, await work())).toEqual({ period: null });
	expect((await work()).source).toMatchObject({ canViewAdminLog: false, canViewStats: false });
});

test("counters and reactions of a basic group's messages are collected as well", async () => {
	const family = room.world.basicGroup({ title: "Talk", creator: room.ola });
	const started = Date.now();
	const sent = new Date(started - 31 * MINUTE);
	const ids = [1, 2, 3].map((n) => family.post({ from: room.ola, text: `message ${n}`, at: sent }));
	const work = await trackChat(database().db, ola.accountId, family);
	const { group } = await work();
	const chat = { kind: "chat" as const, id: family.id, accessHash: null };
	const page = await ola.gateway.history(chat, { limit: 100 });
	await inTransaction(database().db, (tx) =>
		storeEntries(tx, { ctx: room.ctx, group, segment: "current" }, page.messages),
	);
	expect(await pollReactions(room.at(new Date(started - 10 * MINUTE)), ola, await work())).toMatchObject({ polled: 0 });
	family.react(ids[0] ?? 0, [{ from: room.ola, emoji: "🔥" }]);
	const at = room.at(new Date(started));
	expect(await pollReactions(at, ola, await work())).toEqual({ polled: 3, reacted: 1 });
	family.delete(ids.slice(2));
	expect(await snapshotMessages(at, ola, await work())).toEqual({ snapshots: 2, reacted: 0, deleted: 1 });
});

test("the server knew every method", () => {
	room.tg.assertNoUnknownMethods();
});
