import { expect, test } from "vitest";
import { listCollectedParts } from "@/db/queries/collected-parts";
import { findGroupSource } from "@/db/queries/group-sources";
import { syncGroup } from "@/lib/services/collect/live/sync-group";
import { withTestDatabase } from "../../support/database";
import type { ScriptedChat } from "../../support/scripted-telegram/scripted-chat";
import { aLiveMessage, aLiveService } from "../../support/scripted-telegram/scripted-message";
import { ScriptedTelegram } from "../../support/scripted-telegram/scripted-telegram";
import { aLiveContext, aSession, trackScripted } from "../../support/scripted-telegram/scripted-world";
import { storedMessages, storedServices } from "../../support/stored-chat";

const database = withTestDatabase();
const NOW = new Date("2026-03-18T12:00:00Z");
const ZERO_MS = Date.UTC(2026, 0, 5);

function at(id: number): Date {
	return new Date(ZERO_MS + id * 600_000);
}

function fill(chat: ScriptedChat, from: number, to: number): void {
	for (let id = from; id <= to; id += 1) chat.put(aLiveMessage(id, at(id)));
}

test("stores every message once, a page at a time, and knows when it has all", async () => {
	const telegram = new ScriptedTelegram();
	const chat = telegram.supergroup(501);
	chat.put(aLiveService(1, at(1), "create_channel", { title: "Scripted" }));
	fill(chat, 2, 1_234);
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackScripted(ctx, chat);

	const first = await syncGroup(ctx, aSession(telegram), group);

	expect(first).toMatchObject({ pages: 13, entries: 1_234, inserted: 1_234, isComplete: true });
	expect((await storedMessages(ctx.db, group.groupId)).map((row) => row.id)).toEqual(
		Array.from({ length: 1_233 }, (_, n) => n + 2),
	);
	const again = await syncGroup(ctx, aSession(telegram), group);
	expect(again).toMatchObject({ pages: 0, inserted: 0, updated: 0, isComplete: true });
	expect(await listCollectedParts(ctx.db, group.groupId)).toMatchObject([
		{ firstMessageId: 1, lastMessageId: 1_234, firstAt: at(1), lastAt: NOW, entries: 1_234 },
	]);
});

test("goes on where it was stopped, at a page's edge", async () => {
	const telegram = new ScriptedTelegram();
	const chat = telegram.supergroup(502);
	fill(chat, 1, 350);
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackScripted(ctx, chat);

	const stopped = await syncGroup(ctx, aSession(telegram), group, { pagesMax: 2 });
	expect(stopped).toMatchObject({ pages: 2, inserted: 200, isComplete: false });
	const key = { groupId: group.groupId, segment: "current" } as const;
	expect(await findGroupSource(ctx.db, key)).toMatchObject({ backfillId: 151, maxSeenId: 350, collected: 200 });

	fill(chat, 351, 360);
	const rest = await syncGroup(ctx, aSession(telegram), group);
	expect(rest).toMatchObject({ inserted: 160, isComplete: true });
	expect((await storedMessages(ctx.db, group.groupId)).length).toBe(360);
});

test("reads the basic group a supergroup was, its ids below all others", async () => {
	const telegram = new ScriptedTelegram();
	const basic = telegram.basicGroup(77);
	basic.put(aLiveService(10, at(1), "create_group", { title: "Old" }));
	for (let id = 11; id <= 160; id += 1) basic.put(aLiveMessage(id, at(id - 9), { replyToId: id === 20 ? 11 : null }));
	basic.put(aLiveService(161, at(152), "migrate_to_supergroup"));
	const chat = telegram.supergroup(503);
	chat.put(aLiveService(1, at(152), "migrate_from_group", { title: "Old" }));
	for (let id = 2; id <= 40; id += 1) chat.put(aLiveMessage(id, at(152 + id)));
	chat.details = { migratedFrom: { chat: basic.ref, maxId: 161 } };
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackScripted(ctx, chat);

	expect(await syncGroup(ctx, aSession(telegram), group)).toMatchObject({ entries: 192, isComplete: true });

	const rows = await storedMessages(ctx.db, group.groupId);
	expect(rows[0]).toMatchObject({ id: 11 - 1_000_000_000 });
	expect(rows.find((row) => row.id === 20 - 1_000_000_000)?.replyTo).toBe(11 - 1_000_000_000);
	expect(rows.at(-1)).toMatchObject({ id: 40 });
	expect((await storedServices(ctx.db, group.groupId)).map(({ action }) => action)).toEqual([
		"create_group",
		"migrate_to_supergroup",
		"migrate_from_group",
	]);
	const [older, newer] = await listCollectedParts(ctx.db, group.groupId);
	expect(older?.lastAt).toEqual(newer?.firstAt);
});
