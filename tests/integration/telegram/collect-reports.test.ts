import { afterAll, beforeAll, expect, test } from "vitest";
import { listForumTopics } from "@/db/queries/forum-topics";
import { findLatestStatistics } from "@/db/queries/group-statistics";
import { collectMembers } from "@/lib/services/collect/members/collect-members";
import { collectStatistics } from "@/lib/services/collect/reports/collect-statistics";
import { collectTopics } from "@/lib/services/collect/reports/collect-topics";
import { isStatisticsDue } from "@/lib/services/collect/reports/due-statistics";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { withTestDatabase } from "../../support/database";
import { openReadingRoom, type ReadingRoom } from "../../support/reading-room";
import { trackChat } from "../../support/tracked-chat";

const database = withTestDatabase();
let room: ReadingRoom;
let ola: AccountReader;

beforeAll(async () => {
	room = await openReadingRoom(database().db);
	ola = await room.reader();
});
afterAll(() => room.close());

test("Telegram's own statistics are stored by period, from the DC that has them", async () => {
	const handle = room.world.supergroup({ title: "Large", creator: room.ola, canViewStats: true, statsDc: 4 });
	for (let n = 0; n < 5; n += 1) handle.post({ from: room.ola, text: `message ${n}` });
	const work = await trackChat(database().db, ola.accountId, handle);
	expect(isStatisticsDue((await work()).source, room.ctx.now())).toBe(false);
	await collectMembers(room.ctx, ola, await work());
	expect(isStatisticsDue((await work()).source, room.ctx.now())).toBe(true);

	const { period } = await collectStatistics(room.ctx, ola, await work());
	const { group, source } = await work();
	expect(source.statisticsAt).not.toBeNull();
	const figures = await findLatestStatistics(database().db, group.groupId);
	expect({ from: figures?.from, to: figures?.to }).toEqual(period);
	expect(figures?.messages?.current).toBe(5);
	expect(figures?.topPosters).toMatchObject([{ memberId: room.ola.id, messages: 5 }]);
});

test("a group without statistics is remembered as such, and asked no more", async () => {
	const handle = room.world.supergroup({ title: "Small", creator: room.ola });
	const work = await trackChat(database().db, ola.accountId, handle);
	expect(await collectStatistics(room.ctx, ola, await work())).toEqual({ period: null });
	const { source } = await work();
	expect(source.canViewStats).toBe(false);
	expect(isStatisticsDue(source, new Date(Date.now() + 1e10))).toBe(false);
});

test("a forum's topics are held with today's titles; General, which has no root, is not one of them", async () => {
	const handle = room.world.supergroup({ title: "Forum", creator: room.ola, forum: true });
	const [ideas, gone] = [handle.topic({ title: "Ideas" }), handle.topic({ title: "Gone" })];
	for (const topic of [ideas, gone]) handle.post({ from: room.ola, topic, text: "hello" });
	const work = await trackChat(database().db, ola.accountId, handle);
	handle.deleteTopic(gone);
	expect(await collectTopics(room.ctx, ola, await work())).toEqual({ topics: 1, discovered: 1 });
	handle.editTopic(ideas, { title: "Better ideas" });
	expect(await collectTopics(room.ctx, ola, await work())).toEqual({ topics: 1, discovered: 0 });
	const { group, source } = await work();
	const topics = await listForumTopics(database().db, group.groupId);
	expect(topics.map(({ topicId, title }) => [topicId, title])).toEqual([[ideas, "Better ideas"]]);
	expect(source).toMatchObject({ isForum: true, topicsAt: expect.any(Date) });
});

test("a group that is no forum any more is remembered as such", async () => {
	const handle = room.world.supergroup({ title: "Plain", creator: room.ola });
	const work = await trackChat(database().db, ola.accountId, handle);
	expect(await collectTopics(room.ctx, ola, await work())).toEqual({ topics: 0, discovered: 0 });
	expect((await work()).source.isForum).toBe(false);
});

test("the server knew every method", () => {
	room.tg.assertNoUnknownMethods();
});
