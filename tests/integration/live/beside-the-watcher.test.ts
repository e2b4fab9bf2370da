import { afterEach, expect, test } from "vitest";
import { findGroupSource } from "@/db/queries/group-sources";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import { watchAccount } from "@/lib/services/collect/live/account-watch";
import { backfillPage } from "@/lib/services/collect/live/backfill-page";
import { catchUpAlone } from "@/lib/services/collect/live/catch-up-alone";
import { openTarget } from "@/lib/services/collect/live/open-target";
import { tombstonesOf } from "@/lib/services/collect/live/tombstones";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { withTestDatabase } from "../../support/database";
import type { ScriptedChat } from "../../support/scripted-telegram/scripted-chat";
import { aLiveMessage, aReaction } from "../../support/scripted-telegram/scripted-message";
import { ScriptedTelegram } from "../../support/scripted-telegram/scripted-telegram";
import { aLiveContext, aSession, trackScripted } from "../../support/scripted-telegram/scripted-world";
import { storedMessages } from "../../support/stored-chat";
import { until } from "../../support/until";
import { WatchEvents } from "../../support/watch-events";

const database = withTestDatabase();
const NOW = new Date("2026-03-18T12:00:00Z");
let stop = new AbortController();
let running: Promise<void> = Promise.resolve();
let chats = 8_600;

afterEach(async () => {
	stop.abort();
	await running;
});

function message(id: number) {
	return aLiveMessage(id, new Date(NOW.getTime() - 3_600_000 + id * 1_000));
}

interface Listened {
	readonly telegram: ScriptedTelegram;
	readonly chat: ScriptedChat;
	readonly group: Group;
	readonly events: WatchEvents;
}

const ctx = () => aLiveContext(database().db, () => NOW);

/** A supergroup with ten messages, listened to by a watcher that leaves the rest to jobs. */
async function listen(): Promise<Listened> {
	const telegram = new ScriptedTelegram();
	chats += 1;
	const chat = telegram.supergroup(chats);
	for (let id = 1; id <= 10; id += 1) chat.put(message(id));
	const group = await trackScripted(ctx(), chat);
	const events = new WatchEvents();
	stop = new AbortController();
	const options = { name: "ada", groupIds: new Set([group.groupId]), listens: true, backfills: true };
	running = watchAccount(ctx(), aSession(telegram, stop.signal), {
		...{ ...options, work: "listen" },
		onEvent: events.listen,
	});
	await events.next(({ type }) => type === "watching");
	return { telegram, chat, group, events };
}

async function sourceOf({ groupId }: Group): Promise<GroupSource> {
	const source = await findGroupSource(database().db, { groupId, segment: "current" });
	if (source === null) throw new Error("no source");
	return source;
}

/** A job's session on the same connection, whose answers are on their way while `meanwhile` happens. */
function slow(telegram: ScriptedTelegram, method: "history" | "channelDifference", meanwhile: () => Promise<void>) {
	const session = aSession(telegram);
	const { gateway } = session;
	const answer = gateway[method] as (...args: unknown[]) => Promise<unknown>;
	let isFirst = true;
	const late = async (...args: unknown[]) => {
		const answered = await answer(...args);
		if (isFirst) {
			isFirst = false;
			await meanwhile();
		}
		return answered;
	};
	return { ...session, gateway: { ...gateway, [method]: late } as TelegramGateway } satisfies AccountReader;
}

async function readPage(session: AccountReader, group: Group) {
	const source = await sourceOf(group);
	const target = await openTarget(ctx(), session, group, source);
	return backfillPage(target, source, tombstonesOf(source.chatId));
}

test("a watcher that only listens reads no history and nothing beside the messages", async () => {
	const { telegram, group } = await listen();
	const asked = new Set(telegram.calls.map(({ method }) => method));
	expect([...asked].sort()).toEqual(["channelDifference", "chat"]);
	expect(await storedMessages(database().db, group.groupId)).toEqual([]);
});

test("what is deleted live while a job's page is on its way is not brought back by the page", async () => {
	const { telegram, chat, group } = await listen();
	const session = slow(telegram, "history", async () => {
		chat.delete(4);
		await until(async () => (await sourceOf(group)).pts === chat.pts);
	});
	expect(await readPage(session, group)).toMatchObject({ inserted: 10, missing: 1, isDone: true });
	const rows = await storedMessages(database().db, group.groupId);
	expect(rows.filter(({ deleted }) => deleted).map(({ id }) => id)).toEqual([4]);
});

test("what a job asked for before the watcher moved on is dropped as stale", async () => {
	const { telegram, chat, group } = await listen();
	await readPage(aSession(telegram), group);
	telegram.delivery = "drop";
	chat.post(message(11));
	chat.post(message(12));
	telegram.delivery = "deliver";
	const session = slow(telegram, "channelDifference", async () => {
		chat.delete(11);
		chat.edit(12, { text: "second", editedAt: NOW });
		await until(async () => (await sourceOf(group)).pts === chat.pts);
	});
	await catchUpAlone(ctx(), session, group, await sourceOf(group));

	const rows = await storedMessages(database().db, group.groupId);
	expect(rows.filter(({ deleted }) => !deleted).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
	expect(rows.at(-1)).toMatchObject({ text: "second" });
	expect((await sourceOf(group)).pts).toBe(chat.pts);
});

test("the watcher goes on from where a job has brought the group, without asking for it again", async () => {
	const { telegram, chat, group } = await listen();
	await readPage(aSession(telegram), group);
	telegram.delivery = "drop";
	chat.post(message(11));
	telegram.delivery = "deliver";
	await catchUpAlone(ctx(), aSession(telegram), group, await sourceOf(group));
	const asked = telegram.calls.filter(({ method }) => method === "channelDifference").length;
	chat.post(message(12));
	chat.react(12, [aReaction("👍", [2], NOW)]);
	await until(async () => (await sourceOf(group)).maxSeenId === 12);

	expect((await storedMessages(database().db, group.groupId)).map(({ id }) => id).slice(-2)).toEqual([11, 12]);
	const again = telegram.calls.filter(({ method }) => method === "channelDifference").length - asked;
	expect(again).toBeLessThanOrEqual(1);
});

test("a refill cut off in the middle leaves the counter where it was, and is made whole by the next", async () => {
	const telegram = new ScriptedTelegram();
	chats += 1;
	const chat = telegram.supergroup(chats);
	for (let id = 1; id <= 10; id += 1) chat.put(message(id));
	const group = await trackScripted(ctx(), chat);
	await catchUpAlone(ctx(), aSession(telegram), group, await sourceOf(group));
	await readPage(aSession(telegram), group);
	const { pts } = await sourceOf(group);
	chat.post(message(11));
	chat.edit(5, { text: "changed", editedAt: NOW });
	chat.forgottenPts = chat.pts;

	const cut = new AbortController();
	telegram.before = (method) => (method === "history" ? cut.abort() : undefined);
	await catchUpAlone(ctx(), aSession(telegram, cut.signal), group, await sourceOf(group));
	expect((await sourceOf(group)).pts).toBe(pts);
	telegram.before = () => undefined;
	await catchUpAlone(ctx(), aSession(telegram), group, await sourceOf(group));
	expect((await sourceOf(group)).pts).toBe(chat.pts);
	const rows = await storedMessages(database().db, group.groupId);
	expect(rows.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	expect(rows[4]).toMatchObject({ text: "changed" });
});
