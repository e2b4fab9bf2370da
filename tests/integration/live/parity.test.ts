import { expect, test } from "vitest";
import { ensureGroupSource } from "@/db/queries/group-sources";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import { listWeekRollupsBetween } from "@/db/queries/week-rollups";
import type { Group } from "@/lib/domain/group";
import { importExport } from "@/lib/services/collect/import-export";
import { syncGroup } from "@/lib/services/collect/live/sync-group";
import type { ServiceContext } from "@/lib/services/context";
import type { LocalDate } from "@/lib/time/local-date";
import { startScene } from "../../contract/telegram/scene";
import { resultFolder } from "../../factories/result-json";
import { createTestDatabase } from "../../support/create-test-database";
import { COLLECTOR_ID, readerOf, trackRoom } from "../../support/live/collect-scene";
import { exportOfRoom } from "../../support/live/export-of-room";
import { tellStory } from "../../support/live/tell-story";
import { aLiveContext } from "../../support/scripted-telegram/scripted-world";
import { type StoredChatRow, storedMessages } from "../../support/stored-chat";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import type { World } from "../../telegram-server/world/world";

const write = resultFolder();
const FROM = new Date("2026-01-05T08:00:00Z");
const NOW = new Date("2026-03-20T12:00:00Z");
const HOUR_MS = 3_600_000;

/** A room with ten weeks of talk. */
function room(world: World, forum: boolean): SupergroupHandle {
	const people = Array.from({ length: 9 }, (_, n) => world.user({ firstName: `Person ${n}` }));
	const [first] = people;
	if (first === undefined) throw new Error("nobody");
	const group = world.supergroup({ title: "Parity", creator: first, forum, at: FROM });
	for (const person of people.slice(1)) group.join(person, { via: "link", at: FROM });
	const topics = forum
		? ["Bugs", "Ideas"].map((title, n) => group.topic({ title, at: new Date(FROM.getTime() + n * 1_000) }))
		: [];
	tellStory(group, { people, posts: 1_100, from: new Date(FROM.getTime() + HOUR_MS), everyMs: 1.5 * HOUR_MS, topics });
	return group;
}

/** Numbers of every week but the last, which an export holds to its last message and live collecting to this moment. */
async function numbersOf(ctx: ServiceContext, group: Group): Promise<unknown[]> {
	const [from, to] = ["2025-12-01", "2026-04-01"] as LocalDate[];
	if (from === undefined || to === undefined) throw new Error("no dates");
	const weeks = await listWeekRollupsBetween(ctx.db, group.groupId, from, to);
	expect(weeks.length).toBeGreaterThan(9);
	return weeks.slice(0, 9).map(({ weekStart, metrics }) => ({ weekStart, metrics }));
}

function comparable(rows: readonly StoredChatRow[]): unknown[] {
	return rows.map(({ id, text, topic, album, replyTo, reactions }) => ({ id, text, topic, album, replyTo, reactions }));
}

for (const kind of ["supergroup", "forum"] as const) {
	test(`a ${kind} from an export and from Telegram is one chat with the same numbers, in either order`, async () => {
		const scene = await startScene();
		const { db, drop } = await createTestDatabase();
		try {
			const chat = room(scene.world, kind === "forum");
			chat.join(scene.ola, { silently: true });
			const path = await write(`${kind}.json`, exportOfRoom(scene.world.state, chat));
			const gateway = await scene.signedIn();
			const ctx = aLiveContext(db, () => NOW);
			const zone = { timezone: "Europe/Berlin" };

			const group = await trackRoom(ctx, chat, scene.ola);
			const live = await syncGroup(ctx, readerOf(gateway), group);
			expect(live).toMatchObject({ entries: chat.messages.length, isComplete: true });
			const fromTelegram = await numbersOf(ctx, group);
			const rowsOfTelegram = comparable(await storedMessages(ctx.db, group.groupId));

			// The export of the same chat, on top: it finds everything and changes nothing.
			const onTop = await importExport(ctx, { paths: [path], ...zone });
			expect(onTop).toMatchObject({ inserted: 0, updated: 0, missing: 0 });
			expect(await numbersOf(ctx, group)).toEqual(fromTelegram);
			expect(comparable(await storedMessages(ctx.db, group.groupId))).toEqual(rowsOfTelegram);

			// The other way round, as another chat of another workspace would have it.
			await ctx.db.pool.query("UPDATE tracked_groups SET chat_id=-1 WHERE group_id=?", [group.groupId]);
			await importExport(ctx, { paths: [path], ...zone });
			const imported = (await listTrackedGroups(db)).find(({ groupId }) => groupId !== group.groupId);
			if (imported === undefined) throw new Error("not imported");
			expect(await numbersOf(ctx, imported)).toEqual(fromTelegram);
			expect(comparable(await storedMessages(ctx.db, imported.groupId))).toEqual(rowsOfTelegram);

			// And what Telegram says of it then replaces what the export said, without changing a number.
			await db.pool.query("DELETE FROM group_sources");
			const source = { groupId: imported.groupId, segment: "current", accountId: COLLECTOR_ID } as const;
			await ensureGroupSource(db, { ...source, chatId: imported.chatId }, NOW);
			const promoted = await syncGroup(ctx, readerOf(gateway), imported);
			expect(promoted).toMatchObject({ inserted: 0, updated: live.inserted, missing: 0, isComplete: true });
			expect(await numbersOf(ctx, imported)).toEqual(fromTelegram);
			expect(comparable(await storedMessages(db, imported.groupId))).toEqual(rowsOfTelegram);
			expect(await importExport(ctx, { paths: [path], ...zone })).toMatchObject({ inserted: 0, updated: 0 });
			scene.tg.assertNoUnknownMethods();
		} finally {
			await scene.close();
			await drop();
		}
	});
}

for (const order of ["export first", "Telegram first"] as const) {
	test(`a basic group's history told by two accounts, each with its own ids, counts once: ${order}`, async () => {
		const scene = await startScene();
		const { db, drop } = await createTestDatabase();
		try {
			const people = Array.from({ length: 5 }, (_, n) => scene.world.user({ firstName: `Person ${n}` }));
			const basic = scene.world.basicGroup({ title: "Old days", creator: scene.ola, members: people, at: FROM });
			tellStory(basic, { people, posts: 150, from: FROM, everyMs: HOUR_MS });
			const chat = basic.migrate(new Date(FROM.getTime() + 160 * HOUR_MS));
			tellStory(chat, { people, posts: 60, from: new Date(FROM.getTime() + 161 * HOUR_MS), everyMs: HOUR_MS });
			const ctx = aLiveContext(db, () => NOW);
			const exported = exportOfRoom(scene.world.state, chat, basic) as { messages: { id: number }[] };
			// Somebody else's export: what was the basic group's is numbered otherwise.
			const messages = exported.messages.map((row) => (row.id < 0 ? { ...row, id: row.id + 777 } : row));
			const path = await write(`others-${order}.json`, { ...exported, messages });
			const group = await trackRoom(ctx, chat, scene.ola);
			const sync = async () => syncGroup(ctx, readerOf(await scene.signedIn()), group);
			const read = async () => importExport(ctx, { paths: [path], timezone: "Europe/Berlin" });
			if (order === "export first") await read();
			expect(await sync()).toMatchObject({ isComplete: true });
			if (order === "Telegram first") await read();

			const texts = (await storedMessages(db, group.groupId)).map(({ text }) => text);
			const world = [...basic.messages, ...chat.messages].filter(({ action }) => action === null);
			expect(texts).toEqual(world.map(({ text }) => text));
		} finally {
			await scene.close();
			await drop();
		}
	});
}
