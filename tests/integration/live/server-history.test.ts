import { afterAll, beforeAll, expect, test } from "vitest";
import { listCollectedParts } from "@/db/queries/collected-parts";
import { findGroupSource } from "@/db/queries/group-sources";
import { findGroup } from "@/db/queries/tracked-groups";
import { syncGroup } from "@/lib/services/collect/live/sync-group";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { type Scene, startScene } from "../../contract/telegram/scene";
import { withTestDatabase } from "../../support/database";
import { readerOf, trackRoom } from "../../support/live/collect-scene";
import { tellStory } from "../../support/live/tell-story";
import { worldRows } from "../../support/live/world-rows";
import { aLiveContext } from "../../support/scripted-telegram/scripted-world";
import { storedMessages, storedServices } from "../../support/stored-chat";

const database = withTestDatabase();
const FROM = new Date("2026-01-05T08:00:00Z");
const NOW = new Date("2026-03-20T12:00:00Z");
const SHIFT = -1_000_000_000;
let scene: Scene;
let gateway: TelegramGateway;

beforeAll(async () => {
	scene = await startScene();
	gateway = await scene.signedIn();
});
afterAll(async () => {
	scene.tg.assertNoUnknownMethods();
	await scene.close();
});

function people(count: number) {
	return Array.from({ length: count }, (_, n) => scene.world.user({ firstName: `Writer ${n}` }));
}

async function rowsOf(groupId: number) {
	const rows = await storedMessages(database().db, groupId);
	return rows.filter(({ deleted }) => !deleted).map(({ id, text, reactions }) => ({ id, text, reactions }));
}

test("a backfill of several thousand messages equals the server's world exactly", async () => {
	const room = scene.world.supergroup({ title: "Thousands", creator: scene.ola, at: FROM });
	tellStory(room, { people: people(12), posts: 3_600, from: FROM, everyMs: 1_500_000 });
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackRoom(ctx, room, scene.ola);
	const seen: number[] = [];

	const counts = await syncGroup(ctx, readerOf(gateway), group, { onProgress: ({ current }) => seen.push(current) });

	expect(room.messages.length).toBeGreaterThan(3_600);
	expect(counts).toMatchObject({ entries: room.messages.length, inserted: room.messages.length, isComplete: true });
	expect(await rowsOf(group.groupId)).toEqual(worldRows(room));
	expect(seen.at(-1)).toBe(room.messages.length);
	const calls = scene.tg.log.calls("messages.getHistory");
	expect(calls.length).toBeLessThanOrEqual(Math.ceil(room.messages.length / 100) + 2);
});

test("what was deleted, edited and posted since is found by the next sync", async () => {
	const room = scene.world.supergroup({ title: "Changing", creator: scene.ola, at: FROM });
	tellStory(room, { people: people(5), posts: 150, from: FROM, everyMs: 600_000 });
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackRoom(ctx, room, scene.ola);
	await syncGroup(ctx, readerOf(gateway), group);
	const [first, second] = room.messages.filter(({ action }) => action === null);
	if (first === undefined || second === undefined) throw new Error("an empty room");

	room.edit(second.id, { text: "another text" });
	room.delete([first.id]);
	tellStory(room, { people: people(4), posts: 130, from: new Date(FROM.getTime() + 90_000_000), everyMs: 60_000 });
	await syncGroup(ctx, readerOf(gateway), group);

	expect(await rowsOf(group.groupId)).toEqual(worldRows(room));
	const gone = (await storedMessages(ctx.db, group.groupId)).find(({ id }) => id === first.id);
	expect(gone).toMatchObject({ deleted: true });
});

test("a supergroup's history goes on in the basic group it was, ids moved as exports move them", async () => {
	const writers = people(5);
	const basic = scene.world.basicGroup({ title: "Small", creator: scene.ola, members: writers, at: FROM });
	tellStory(basic, { people: writers, posts: 260, from: FROM, everyMs: 600_000 });
	const movedAt = new Date(FROM.getTime() + 261 * 600_000);
	const room = basic.migrate(movedAt);
	tellStory(room, { people: writers, posts: 140, from: movedAt, everyMs: 600_000 });
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackRoom(ctx, room, scene.ola);

	expect(await syncGroup(ctx, readerOf(gateway), group)).toMatchObject({ isComplete: true });

	expect(await rowsOf(group.groupId)).toEqual([...worldRows(basic, SHIFT), ...worldRows(room)]);
	const actions = (await storedServices(ctx.db, group.groupId)).map(({ action }) => action);
	expect(actions[0]).toBe("create_group");
	expect(actions).toContain("migrate_from_group");
	const parts = await listCollectedParts(ctx.db, group.groupId);
	expect(parts[0]?.lastAt).toEqual(parts[1]?.firstAt);
});

test("a basic group that becomes a supergroup while it is collected goes on as one history", async () => {
	const writers = people(4);
	const basic = scene.world.basicGroup({ title: "Growing", creator: scene.ola, members: writers, at: FROM });
	tellStory(basic, { people: writers, posts: 120, from: FROM, everyMs: 600_000 });
	const ctx = aLiveContext(database().db, () => NOW);
	const group = await trackRoom(ctx, basic, scene.ola);
	await syncGroup(ctx, readerOf(gateway), group);
	expect(await rowsOf(group.groupId)).toEqual(worldRows(basic));

	const movedAt = new Date(FROM.getTime() + 121 * 600_000);
	tellStory(basic, { people: writers, posts: 3, from: movedAt, everyMs: 1_000 });
	const room = basic.migrate(new Date(movedAt.getTime() + 10_000));
	tellStory(room, { people: writers, posts: 30, from: new Date(movedAt.getTime() + 20_000), everyMs: 600_000 });
	await syncGroup(ctx, readerOf(gateway), group);
	const after = await findGroup(ctx.db, group.groupId);
	if (after !== null) await syncGroup(ctx, readerOf(gateway), after);

	expect(after).toMatchObject({ kind: "supergroup", chatId: -1_000_000_000_000 - room.id });
	expect(await rowsOf(group.groupId)).toEqual([...worldRows(basic, SHIFT), ...worldRows(room)]);
	const key = { groupId: group.groupId, segment: "migrated" } as const;
	expect(await findGroupSource(ctx.db, key)).toMatchObject({ isBackfillDone: true });
});
