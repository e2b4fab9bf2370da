import { afterEach, expect, test } from "vitest";
import { findGroupSource } from "@/db/queries/group-sources";
import type { Group } from "@/lib/domain/group";
import type { LiveUpdate } from "@/lib/domain/live-update";
import { watchAccount } from "@/lib/services/collect/live/account-watch";
import { withTestDatabase } from "../../support/database";
import type { ScriptedChat } from "../../support/scripted-telegram/scripted-chat";
import { aLiveMessage, aReaction } from "../../support/scripted-telegram/scripted-message";
import { ScriptedTelegram } from "../../support/scripted-telegram/scripted-telegram";
import { aLiveContext, aSession, trackScripted } from "../../support/scripted-telegram/scripted-world";
import { storedMessages } from "../../support/stored-chat";
import { WatchEvents } from "../../support/watch-events";

const database = withTestDatabase();
const NOW = new Date("2026-03-18T12:00:00Z");
let stop = new AbortController();
let running: Promise<void> = Promise.resolve();
let chats = 600;

afterEach(async () => {
	stop.abort();
	await running;
});

function message(id: number) {
	return aLiveMessage(id, new Date(NOW.getTime() - 3_600_000 + id * 1_000));
}

interface Watched {
	readonly telegram: ScriptedTelegram;
	readonly chat: ScriptedChat;
	readonly group: Group;
	readonly events: WatchEvents;
}

/** A supergroup with ten messages, watched until the test ends. */
async function watch(make: (telegram: ScriptedTelegram) => ScriptedChat = supergroup): Promise<Watched> {
	const telegram = new ScriptedTelegram();
	const chat = make(telegram);
	for (let id = 1; id <= 10; id += 1) chat.put(message(id));
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackScripted(ctx, chat);
	const watched = { telegram, chat, group, events: new WatchEvents() };
	start(watched);
	await watched.events.next(({ type }) => type === "backfilled");
	return watched;
}

function supergroup(telegram: ScriptedTelegram): ScriptedChat {
	chats += 1;
	return telegram.supergroup(chats);
}

function start({ telegram, group, events }: Watched): void {
	stop = new AbortController();
	const options = { name: "ada", groupIds: new Set([group.groupId]), listens: true, backfills: true };
	const ctx = aLiveContext(database().db, () => NOW);
	running = watchAccount(ctx, aSession(telegram, stop.signal), { ...options, onEvent: events.listen });
}

/** How often Telegram was asked what was missed. */
function differences({ calls }: ScriptedTelegram): number {
	return calls.filter(({ method }) => method === "channelDifference").length;
}

async function ids({ group }: Watched): Promise<number[]> {
	return (await storedMessages(database().db, group.groupId)).map((row) => row.id);
}

const TEN = Array.from({ length: 10 }, (_, n) => n + 1);

test("stores what is posted, edited, deleted and reacted to while it watches", async () => {
	const watched = await watch();
	const { chat, events, group } = watched;
	chat.post(message(11));
	chat.edit(3, { text: "changed", editedAt: NOW });
	chat.delete(4);
	await events.stored(3);
	chat.react(5, [aReaction("👍", [2, 3], NOW)]);
	await events.next(({ type }) => type === "applied");

	const rows = await storedMessages(database().db, group.groupId);
	expect(rows.map((row) => row.id)).toEqual([...TEN, 11]);
	expect(rows[2]).toMatchObject({ text: "changed", deleted: false });
	expect(rows[3]).toMatchObject({ deleted: true });
	expect(rows[4]).toMatchObject({ reactions: 2 });
	expect(await findGroupSource(database().db, { groupId: group.groupId, segment: "current" })).toMatchObject({
		pts: chat.pts,
		maxSeenId: 11,
	});
});

test("stores a message delivered twice once, and an update seen before not at all", async () => {
	const watched = await watch();
	const { chat, telegram, events } = watched;
	const pushed: LiveUpdate[] = [];
	const asked = differences(telegram);
	const push = telegram.push.bind(telegram);
	telegram.push = (update) => {
		pushed.push(update);
		push(update);
		push(update);
	};
	chat.post(message(11));
	chat.edit(11, { text: "second", editedAt: NOW });
	await events.stored(2);
	for (const update of pushed) push(update);
	chat.post(message(12));
	await events.stored(1);

	const rows = await storedMessages(database().db, watched.group.groupId);
	expect(rows.map((row) => row.id)).toEqual([...TEN, 11, 12]);
	expect(rows[10]).toMatchObject({ text: "second" });
	expect(differences(telegram)).toBe(asked);
});

test("updates that overtake each other are applied in order, without asking Telegram", async () => {
	const watched = await watch();
	const { chat, telegram, events } = watched;
	telegram.delivery = "hold";
	chat.post(message(11));
	chat.edit(11, { text: "second", editedAt: NOW });
	chat.post(message(12));
	const asked = differences(telegram);
	telegram.release((updates) => updates.toReversed());
	await events.stored(2);

	expect((await storedMessages(database().db, watched.group.groupId))[10]).toMatchObject({ id: 11, text: "second" });
	expect(await ids(watched)).toEqual([...TEN, 11, 12]);
	expect(differences(telegram)).toBe(asked);
});

test("a lost update is fetched by the channel's difference", async () => {
	const watched = await watch();
	const { chat, telegram, events } = watched;
	telegram.delivery = "drop";
	chat.post(message(11));
	chat.delete(2);
	telegram.delivery = "deliver";
	chat.post(message(12));
	await events.stored(3);

	expect(await ids(watched)).toEqual([...TEN, 11, 12]);
	expect((await storedMessages(database().db, watched.group.groupId))[1]).toMatchObject({ deleted: true });
	expect(telegram.calls.some(({ method }) => method === "channelDifference")).toBe(true);
});

test("what happened during an outage is there after the reconnect", async () => {
	const watched = await watch();
	const { chat, telegram, events } = watched;
	telegram.delivery = "drop";
	for (let id = 11; id <= 260; id += 1) chat.post(message(id));
	chat.delete(7);
	telegram.delivery = "deliver";
	telegram.reconnect();
	await events.stored(251);

	expect(await ids(watched)).toEqual(Array.from({ length: 260 }, (_, n) => n + 1));
});

test("when too much was missed to list, history fills it and shows what was deleted", async () => {
	const watched = await watch();
	const { chat, telegram, events } = watched;
	telegram.delivery = "drop";
	for (let id = 11; id <= 350; id += 1) chat.post(message(id));
	chat.delete(7, 200);
	chat.edit(8, { text: "changed", editedAt: NOW });
	chat.forgottenPts = chat.pts;
	telegram.delivery = "deliver";
	telegram.reconnect();
	await events.next(({ type }) => type === "watching");

	const rows = await storedMessages(database().db, watched.group.groupId);
	expect(rows.map((row) => row.id)).toEqual(Array.from({ length: 350 }, (_, n) => n + 1).filter((id) => id !== 200));
	expect(rows[6]).toMatchObject({ id: 7, deleted: true });
	expect(rows[7]).toMatchObject({ text: "changed" });
	expect(await findGroupSource(database().db, { groupId: watched.group.groupId, segment: "current" })).toMatchObject({
		pts: chat.pts,
	});
});

test("a chat this account was put out of is lost, with the reason, and keeps its rows", async () => {
	const watched = await watch();
	watched.chat.isLost = true;
	watched.telegram.reconnect();
	expect(await watched.events.next(({ type }) => type === "lost")).toMatchObject({ reason: "CHANNEL_PRIVATE" });

	const source = await findGroupSource(database().db, { groupId: watched.group.groupId, segment: "current" });
	expect(source).toMatchObject({ state: "lost", stateReason: "CHANNEL_PRIVATE" });
	expect(await ids(watched)).toEqual(TEN);
});

test("a basic group's messages and deletions are found among the account's own", async () => {
	const watched = await watch((telegram) => telegram.basicGroup(42));
	const { chat, telegram, events } = watched;
	chat.post(message(11));
	chat.delete(3);
	await events.stored(2);

	const rows = await storedMessages(database().db, watched.group.groupId);
	expect(rows.map((row) => row.id)).toEqual([...TEN, 11]);
	expect(rows[2]).toMatchObject({ deleted: true });
	expect(telegram.calls.some(({ method }) => method === "accountDifference")).toBe(true);
});
