import { expect, test } from "vitest";
import { listWeekRollupsBetween } from "@/db/queries/week-rollups";
import type { Group } from "@/lib/domain/group";
import { importExport } from "@/lib/services/collect/import-export";
import { measureLive } from "@/lib/services/collect/live/measure-live";
import { syncGroup } from "@/lib/services/collect/live/sync-group";
import type { ServiceContext } from "@/lib/services/context";
import { aChat, aMessage, resultFolder } from "../../factories/result-json";
import { withTestDatabase } from "../../support/database";
import { aLiveMessage, aLiveService } from "../../support/scripted-telegram/scripted-message";
import { ScriptedTelegram } from "../../support/scripted-telegram/scripted-telegram";
import { aLiveContext, aSession, trackScripted } from "../../support/scripted-telegram/scripted-world";

const database = withTestDatabase();
const write = resultFolder();
const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY = new Date("2026-02-02T00:00:00Z");

function day(n: number): Date {
	return new Date(MONDAY.getTime() + n * DAY_MS);
}

/** Posts and coverage of every week, in order. */
async function weeksOf(ctx: ServiceContext, group: Group) {
	const weeks = await listWeekRollupsBetween(ctx.db, group.groupId, null, null);
	return weeks.map(({ metrics }) => ({
		posts: metrics.messages.value,
		coverage: metrics.data_coverage.value === null ? null : Math.round(metrics.data_coverage.value * 100) / 100,
	}));
}

test("a quiet week that was swept is known to be quiet, and one nobody looked at is unknown until it is", async () => {
	const telegram = new ScriptedTelegram();
	const chat = telegram.supergroup(701);
	chat.put(aLiveService(1, day(0), "create_channel", { title: "Quiet" }));
	for (let id = 2; id <= 8; id += 1) chat.put(aLiveMessage(id, day(id - 2)));
	let now = day(7.5);
	const ctx = aLiveContext(database().db, () => now);
	const group = await trackScripted(ctx, chat);

	await syncGroup(ctx, aSession(telegram), group);
	expect(await weeksOf(ctx, group)).toMatchObject([
		{ posts: 7, coverage: 1 },
		{ posts: 0, coverage: 0.07 },
	]);

	// Nobody writes in the second week, and somebody looked after it.
	now = day(14.5);
	await syncGroup(ctx, aSession(telegram), group);
	expect((await weeksOf(ctx, group))[1]).toEqual({ posts: 0, coverage: 1 });

	// The third week nothing ran: it is unknown, though time went on.
	now = day(28);
	await measureLive(ctx, group.groupId);
	expect((await weeksOf(ctx, group)).length).toBe(3);
	expect((await weeksOf(ctx, group))[2]).toMatchObject({ coverage: 0.07 });

	// What was missed is read, and the hole is none any more.
	chat.put(aLiveMessage(9, day(17)), aLiveMessage(10, day(25)));
	await syncGroup(ctx, aSession(telegram), group);
	expect((await weeksOf(ctx, group)).slice(1, 4)).toEqual([
		{ posts: 0, coverage: 1 },
		{ posts: 1, coverage: 1 },
		{ posts: 1, coverage: 1 },
	]);
});

test("nothing is frozen while older history is still being read", async () => {
	const telegram = new ScriptedTelegram();
	const chat = telegram.supergroup(702);
	for (let id = 1; id <= 300; id += 1) chat.put(aLiveMessage(id, new Date(day(0).getTime() + id * 3_600_000)));
	const ctx = aLiveContext(database().db, () => day(21));
	const group = await trackScripted(ctx, chat);

	const part = await syncGroup(ctx, aSession(telegram), group, { pagesMax: 1 });
	expect(part).toMatchObject({ isComplete: false, recapsFrozen: 0 });
	const rest = await syncGroup(ctx, aSession(telegram), group);
	expect(rest).toMatchObject({ isComplete: true });
	expect(rest.recapsFrozen).toBeGreaterThan(0);
});

test("an older export does not bring back what was deleted, nor undo edits, reactions or topics", async () => {
	const telegram = new ScriptedTelegram();
	const chat = telegram.supergroup(1_700_000_001);
	const at = (minute: number) => new Date(Date.UTC(2025, 2, 3, 9, minute));
	chat.put(
		aLiveMessage(1, at(0), { text: "first, edited", editedAt: at(30) }),
		aLiveMessage(3, at(2), { reactions: [{ emoji: "👍", count: 3, dated: [] }] }, { topicId: 7 }),
	);
	const ctx = aLiveContext(database().db, () => at(60));
	const group = await trackScripted(ctx, chat);
	await syncGroup(ctx, aSession(telegram), group);
	chat.delete(3);
	chat.put(aLiveMessage(4, at(3)));
	await syncGroup(ctx, aSession(telegram), group);
	const rows =
		"SELECT message_id, text, topic_id, reactions, deleted_at IS NOT NULL AS gone FROM messages WHERE group_id=?";
	const [before] = await ctx.db.pool.query(`${rows} ORDER BY message_id`, [group.groupId]);

	const thumb = { reactions: [{ type: "emoji", count: 1, emoji: "👍" }] };
	const path = await write("older.json", aChat([aMessage(1, 0), aMessage(3, 2, thumb)]));
	const result = await importExport(ctx, { paths: [path] });
	expect(result).toMatchObject({ inserted: 0, updated: 0, missing: 0 });
	const [after] = await ctx.db.pool.query(`${rows} ORDER BY message_id`, [group.groupId]);
	expect(after).toEqual(before);
	expect(before).toMatchObject([
		{ message_id: 1 },
		{ message_id: 3, topic_id: 7, reactions: 3, gone: 1 },
		{ message_id: 4 },
	]);
});
