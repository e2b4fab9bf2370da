import { isDeepStrictEqual } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findGroupSource } from "@/db/queries/group-sources";
import type { Group } from "@/lib/domain/group";
import { watchAccount } from "@/lib/services/collect/live/account-watch";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { type Scene, startScene } from "../../contract/telegram/scene";
import { createTestDatabase, type TestDatabase } from "../../support/create-test-database";
import { readerOf, trackRoom } from "../../support/live/collect-scene";
import { tellStory } from "../../support/live/tell-story";
import { worldRows } from "../../support/live/world-rows";
import { aLiveContext } from "../../support/scripted-telegram/scripted-world";
import { storedMessages } from "../../support/stored-chat";
import { WatchEvents } from "../../support/watch-events";
import type { BasicGroupHandle } from "../../telegram-server/world/handles/basic-group-handle";
import type { PersonHandle } from "../../telegram-server/world/handles/person-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";

let database: TestDatabase;
let scene: Scene;
let gateway: TelegramGateway;
let writers: PersonHandle[] = [];
let events = new WatchEvents();
let stop = new AbortController();
let running: Promise<void> = Promise.resolve();
const now = () => new Date();

beforeEach(async () => {
	scene = await startScene();
	gateway = await scene.signedIn();
	writers = Array.from({ length: 5 }, (_, n) => scene.world.user({ firstName: `Writer ${n}` }));
	// The worlds of two tests hold the same ids.
	database = await createTestDatabase();
});
afterEach(async () => {
	stop.abort();
	await running;
	scene.tg.assertNoUnknownMethods();
	await scene.close();
	await database.drop();
});

/** A room with some history, watched until the test ends. */
async function watch<Room extends SupergroupHandle | BasicGroupHandle>(room: Room): Promise<Group> {
	tellStory(room, { people: writers, posts: 120, from: new Date(Date.now() - 86_400_000), everyMs: 60_000 });
	const ctx = aLiveContext(database.db, now);
	const group = await trackRoom(ctx, room, scene.ola);
	begin(group);
	await events.until(() => equals(group, room));
	return group;
}

function begin(group: Group): void {
	stop = new AbortController();
	events = new WatchEvents();
	const options = { name: "ola", groupIds: new Set([group.groupId]), listens: true, backfills: true };
	const ctx = aLiveContext(database.db, now);
	running = watchAccount(ctx, readerOf(gateway, stop.signal), { ...options, onEvent: events.listen });
}

async function equals(group: Group, room: SupergroupHandle | BasicGroupHandle): Promise<boolean> {
	const rows = await storedMessages(database.db, group.groupId);
	const live = rows.filter(({ deleted }) => !deleted).map(({ id, text, reactions }) => ({ id, text, reactions }));
	return isDeepStrictEqual(live, worldRows(room));
}

function supergroup(): SupergroupHandle {
	return scene.world.supergroup({ title: "Watched", creator: scene.ola, at: new Date(Date.now() - 90_000_000) });
}

function differences(): number {
	return scene.tg.log.calls("updates.getChannelDifference").length;
}

/** A handful of everything that can happen to a room. */
function liveTalk(room: SupergroupHandle | BasicGroupHandle): void {
	const [ada, ben] = writers;
	if (ada === undefined || ben === undefined) throw new Error("nobody");
	const first = room.post({ from: ada, text: "one" });
	const second = room.post({ from: ben, text: "two", replyTo: first });
	room.post({ from: ada, text: "pictures", album: [true, true, true] });
	room.edit(first, { text: "one, changed" });
	room.react(second, [
		{ from: ada, emoji: "👍" },
		{ from: ben, emoji: "🔥" },
	]);
	room.delete([room.post({ from: ben, text: "a mistake" })]);
	room.post({ from: ben, text: "three" });
}

test("posts, edits, albums, reactions and deletions arrive as they happen, without a difference", async () => {
	const room = supergroup();
	const group = await watch(room);
	const asked = differences();
	liveTalk(room);
	await events.until(() => equals(group, room));

	expect(differences()).toBe(asked);
	const rows = await storedMessages(database.db, group.groupId);
	const albums = rows.filter(({ album }) => album !== null).slice(-3);
	expect(new Set(albums.map(({ album }) => album)).size).toBe(1);
	expect(albums[0]?.album).toBe(albums[0]?.id);
	expect(await findGroupSource(database.db, { groupId: group.groupId, segment: "current" })).toMatchObject({
		pts: room.pts,
	});
});

test("lost updates are noticed by the gap in the channel's counter and fetched", async () => {
	const room = supergroup();
	const group = await watch(room);
	scene.tg.updates.drop(4);
	liveTalk(room);
	await events.until(() => equals(group, room));
	expect(differences()).toBeGreaterThan(0);
});

test("what happened while the connection was cut is there afterwards", async () => {
	const room = supergroup();
	const group = await watch(room);
	scene.tg.net.down();
	liveTalk(room);
	tellStory(room, { people: writers.slice(1), posts: 140, from: new Date(Date.now() - 3_600_000), everyMs: 1_000 });
	scene.tg.net.up();
	await events.until(() => equals(group, room));
	expect(events.seen.some(({ type }) => type === "connected")).toBe(true);
});

test("when Telegram gives up listing what was missed, history fills it", async () => {
	const room = supergroup();
	const group = await watch(room);
	scene.tg.updates.drop(1_000);
	const [recent] = room.messages.slice(-20);
	liveTalk(room);
	if (recent !== undefined) room.delete([recent.id]);
	tellStory(room, { people: writers.slice(2), posts: 130, from: new Date(), everyMs: 1 });
	room.trimHistory();
	scene.tg.net.killAll();
	await events.until(() => equals(group, room));
	const key = { groupId: group.groupId, segment: "current" } as const;
	await events.until(async () => (await findGroupSource(database.db, key))?.pts === room.pts);
});

test("a stopped watcher takes up where it was, and misses nothing of the time between", async () => {
	const room = supergroup();
	const group = await watch(room);
	stop.abort();
	await running;
	liveTalk(room);
	begin(group);
	await events.until(() => equals(group, room));
});

test("a basic group is watched in the account's own sequence", async () => {
	const room = scene.world.basicGroup({ title: "Small", creator: scene.ola, members: writers });
	const group = await watch(room);
	liveTalk(room);
	await events.until(() => equals(group, room));
	scene.tg.updates.drop(3);
	liveTalk(room);
	await events.until(() => equals(group, room));
});

test("a basic group that becomes a supergroup under our eyes is followed there", async () => {
	const basic = scene.world.basicGroup({ title: "Growing", creator: scene.ola, members: writers });
	const group = await watch(basic);
	const room = basic.migrate();
	liveTalk(room);
	await events.until(async () => {
		const rows = await storedMessages(database.db, group.groupId);
		const live = rows.filter(({ deleted }) => !deleted).map(({ id, text, reactions }) => ({ id, text, reactions }));
		return isDeepStrictEqual(live, [...worldRows(basic, -1_000_000_000), ...worldRows(room)]);
	});
});
