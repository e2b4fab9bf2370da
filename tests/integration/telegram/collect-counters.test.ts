import type { RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listDirtyDays } from "@/db/queries/dirty-days";
import { listMessageSnapshots } from "@/db/queries/message-snapshots";
import { inTransaction } from "@/db/transaction";
import { storeEntries } from "@/lib/services/collect/live/store-entries";
import type { SideWork } from "@/lib/services/collect/side-work";
import { pollReactions } from "@/lib/services/collect/snapshots/poll-reactions";
import { snapshotMessages } from "@/lib/services/collect/snapshots/snapshot-messages";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { resolveChat } from "@/lib/services/telegram/peers/resolve-chat";
import { readMessages } from "@/lib/services/telegram/verbs/read-messages";
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

test("counters of 120 young messages become a time series, a hundred a call, and each only when its turn has come", async () => {
	const { handle, ids, work, at } = await aTalk("Counters", 120, 30);
	const [first = 0] = ids;
	const before = calls("channels.getMessages");
	expect(await snapshotMessages(at(0), ola, await work())).toEqual({ snapshots: 120, reacted: 0, deleted: 0 });
	expect(calls("channels.getMessages") - before).toBe(2);
	expect(await snapshotMessages(at(1), ola, await work())).toMatchObject({ snapshots: 0 });

	handle.post({ from: room.ola, text: "an answer", replyTo: first });
	handle.react(first, [{ from: room.ola, emoji: "🔥" }]);
	expect(await snapshotMessages(at(15), ola, await work())).toMatchObject({ snapshots: 120, reacted: 1 });
	const { group } = await work();
	const series = await listMessageSnapshots(database().db, group.groupId, first);
	expect(series.map(({ replies, reactions }) => [replies ?? 0, reactions])).toEqual([
		[0, 0],
		[1, 1],
	]);
});

test("a message that is gone is noticed when its counters are asked for", async () => {
	const { handle, ids, work, at } = await aTalk("Deletions", 5, 30);
	handle.delete(ids.slice(0, 2));
	expect(await snapshotMessages(at(0), ola, await work())).toEqual({ snapshots: 3, reacted: 0, deleted: 2 });
	expect(await snapshotMessages(at(15), ola, await work())).toEqual({ snapshots: 3, reacted: 0, deleted: 0 });
});

test("a reaction no update told of is found by the poll, and its day is counted again", async () => {
	const { handle, ids, work, at } = await aTalk("Reactions", 150, 31);
	const { group } = await work();
	const [quiet = 0, liked = 0] = ids;
	await pollReactions(at(0), ola, await work());
	await database().db.pool.query("DELETE FROM dirty_days WHERE group_id=?", [group.groupId]);
	handle.react(liked, [
		{ from: room.ola, emoji: "🔥" },
		{ from: room.world.user({ firstName: "Ada" }), emoji: "👍" },
	]);
	expect(await pollReactions(at(4), ola, await work())).toEqual({ polled: 0, reacted: 0 });
	expect(await pollReactions(at(30), ola, await work())).toEqual({ polled: 150, reacted: 1 });
	expect(await stored(group.groupId, liked)).toEqual({ total: 2, emojis: "👍,🔥", dated: 2 });
	expect(await stored(group.groupId, quiet)).toMatchObject({ total: 0 });
	expect((await listDirtyDays(database().db, group.groupId)).size).toBe(1);
	handle.react(liked, [{ from: room.ola, emoji: null }]);
	expect(await pollReactions(at(120), ola, await work())).toMatchObject({ reacted: 1 });
	expect(await stored(group.groupId, liked)).toMatchObject({ total: 1, emojis: "👍" });
});

test("the server knew every method", () => {
	room.tg.assertNoUnknownMethods();
});

/** A tracked supergroup with messages of `age` minutes ago, stored; `at(m)` is the context `m` minutes from now. */
async function aTalk(title: string, count: number, age: number) {
	const started = Date.now();
	const handle = room.world.supergroup({ title, creator: room.ola, at: new Date(started - 10 * 24 * 60 * MINUTE) });
	const sent = new Date(started - age * MINUTE);
	const ids = Array.from({ length: count }, (_, n) => handle.post({ from: room.ola, text: `message ${n}`, at: sent }));
	const work = await trackChat(database().db, ola.accountId, handle);
	await storeAll(await work());
	return { handle, ids, work, at: (minutes: number) => room.at(new Date(started + minutes * MINUTE)) };
}

async function storeAll({ group }: SideWork): Promise<void> {
	const chat = await resolveChat(room.ctx, ola, String(group.chatId));
	const query = { limit: null, minId: null, afterId: null, since: null, until: null, threadId: null };
	for await (const page of readMessages(database().db, ola, chat, query)) {
		await inTransaction(database().db, (tx) => storeEntries(tx, { ctx: room.ctx, group, segment: "current" }, page));
	}
}

async function stored(groupId: number, messageId: number) {
	const [rows] = await database().db.pool.query<RowDataPacket[]>(
		`SELECT m.reactions AS total,
			(SELECT GROUP_CONCAT(emoji ORDER BY emoji) FROM message_reactions r WHERE r.group_id=m.group_id AND r.message_id=m.message_id) AS emojis,
			(SELECT COUNT(*) FROM reaction_events e WHERE e.group_id=m.group_id AND e.message_id=m.message_id) AS dated
		FROM messages m WHERE m.group_id=? AND m.message_id=?`,
		[groupId, messageId],
	);
	return { total: Number(rows[0]?.total), emojis: rows[0]?.emojis, dated: Number(rows[0]?.dated) };
}

function calls(method: string): number {
	return room.tg.log.calls(method).length;
}
