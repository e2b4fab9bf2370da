import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { findGroupSource } from "@/db/queries/group-sources";
import { startCollector } from "@/lib/services/collect/live/start-collector";
import { sweepGroup } from "@/lib/services/collect/live/sweep-group";
import { syncHistory } from "@/lib/services/collect/live/sync-history";
import { connectGroup } from "@/lib/services/groups/connect-group";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { withTestDatabase } from "../../support/database";
import { tellStory } from "../../support/live/tell-story";
import { worldRows } from "../../support/live/world-rows";
import { ScaledClock } from "../../support/scaled-clock";
import { openSessionRoom, type SessionRoom } from "../../support/sessions/session-room";
import { signInUser } from "../../support/sessions/sign-in-user";
import { storedMessages } from "../../support/stored-chat";
import { WatchEvents } from "../../support/watch-events";
import { RpcError } from "../../telegram-server/rpc-error";
import type { AccountHandle } from "../../telegram-server/world/handles/account-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";

const database = withTestDatabase();
let room: SessionRoom;
let ola: AccountHandle;
let rooms = 0;

beforeAll(async () => {
	room = await openSessionRoom(database());
	ola = room.world.account({ phone: "15550000001", firstName: "Ola" });
});
afterEach(async () => {
	vi.stubEnv("MTPROTO_HISTORY_ENABLED", undefined);
	vi.stubEnv("MTPROTO_UPDATES_ENABLED", undefined);
});
afterAll(async () => {
	await room.close();
	room.tg.assertNoUnknownMethods();
});

/** A supergroup with two weeks of talk. */
function aRoom(): SupergroupHandle {
	rooms += 1;
	const from = new Date(Date.now() - 14 * 86_400_000);
	const writers = Array.from({ length: 4 }, (_, n) => room.world.user({ firstName: `Writer ${n}` }));
	const chat = room.world.supergroup({ title: `Lab ${rooms}`, username: `lab_number${rooms}`, creator: ola, at: from });
	tellStory(chat, { people: writers, posts: 230, from, everyMs: 5_000_000 });
	return chat;
}

async function textsOf(groupId: number): Promise<string[]> {
	return (await storedMessages(database().db, groupId)).map(({ text }) => text ?? "");
}

test("waits for somebody to sign in and for a group, then collects it, watches it and measures it", async () => {
	const events = new WatchEvents();
	const clock = new ScaledClock(50);
	const collector = startCollector(room.ctx, { clock, onEvent: events.listen });
	try {
		await signInUser(room, "ola", ola);
		const chat = aRoom();
		const group = await connectGroup(room.ctx, { ref: `@${chat.username}`, timezone: "Europe/Berlin" });
		await events.until(async () => (await textsOf(group.groupId)).length === worldRows(chat).length);
		await events.next(({ type }) => type === "measured");
		expect((await listWeekRollups(room.ctx, { groupId: group.groupId })).length).toBeGreaterThan(1);

		chat.post({ from: ola, text: "said while it watches" });
		await events.until(async () => (await textsOf(group.groupId)).at(-1) === "said while it watches");
	} finally {
		await collector.stop();
	}
});

test("does nothing while it is switched off", async () => {
	vi.stubEnv("MTPROTO_HISTORY_ENABLED", "false");
	vi.stubEnv("MTPROTO_UPDATES_ENABLED", "false");
	const before = room.tg.log.calls("*").length;
	const collector = startCollector(room.ctx, { clock: new ScaledClock(1_000) });
	await collector.stop();
	expect(room.tg.log.calls("*").length).toBe(before);
	await expect(syncHistory(room.ctx, { group: "lab-1" })).rejects.toMatchObject({
		code: "forbidden",
		hint: expect.stringContaining("MTPROTO_HISTORY_ENABLED"),
	});
});

test("sync-history connects a chat by its name, and a second run finds nothing to do", async () => {
	const chat = aRoom();
	const seen: number[] = [];
	const first = await syncHistory(room.ctx, {
		group: `@${chat.username}`,
		onProgress: ({ current }) => seen.push(current),
	});
	expect(first).toMatchObject({ title: "Lab 2", inserted: chat.messages.length, isComplete: true, wasStopped: false });
	expect(seen.at(-1)).toBe(chat.messages.length);
	const again = await syncHistory(room.ctx, { group: first.group });
	expect(again).toMatchObject({ pages: 0, inserted: 0, updated: 0, isComplete: true });
});

test("a sweep brings what is new and reads nothing older", async () => {
	const chat = aRoom();
	const { group } = await syncHistory(room.ctx, { group: `@${chat.username}`, pagesMax: 1 });
	chat.post({ from: ola, text: "new" });
	expect(await sweepGroup(room.ctx, { group })).toMatchObject({ inserted: 1, isComplete: false });
});

test("a stop between two pages keeps what was read, and the next run reads the rest", async () => {
	const chat = aRoom();
	const stop = new AbortController();
	const first = await syncHistory(room.ctx, {
		group: `@${chat.username}`,
		signal: stop.signal,
		onProgress: ({ stage }) => stage === "history" && stop.abort(),
	});
	expect(first).toMatchObject({ pages: 1, inserted: 100, isComplete: false, wasStopped: true, weeksMeasured: 0 });
	const rest = await syncHistory(room.ctx, { group: first.group });
	expect(rest).toMatchObject({ inserted: chat.messages.length - 100, isComplete: true });
});

test("a long rest that Telegram asks for is handed back with its length, and nothing is lost", async () => {
	const chat = aRoom();
	room.tg.faults.once("messages.getHistory", new RpcError(420, "FLOOD_WAIT_3600"));
	await expect(syncHistory(room.ctx, { group: `@${chat.username}` })).rejects.toMatchObject({ code: "rate_limited" });
	const source = await findGroupSource(database().db, { groupId: 5, segment: "current" });
	expect(source).toMatchObject({ backfillId: null, isBackfillDone: false, state: "active" });
});
