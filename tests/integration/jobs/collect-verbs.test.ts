import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findGroupSource, updateGroupSource } from "@/db/queries/group-sources";
import type { GroupSource } from "@/lib/domain/group-source";
import { backfillNextPage } from "@/lib/services/collect/scheduled/backfill-next-page";
import { catchUpGroup } from "@/lib/services/collect/scheduled/catch-up-group";
import { collectPiece, type SidePiece } from "@/lib/services/collect/scheduled/collect-piece";
import { finishBackfill } from "@/lib/services/collect/scheduled/finish-backfill";
import { listDueCollecting } from "@/lib/services/collect/scheduled/list-due-collecting";
import { measureCollected } from "@/lib/services/collect/scheduled/measure-collected";
import { planCollecting } from "@/lib/services/collect/scheduled/plan-collecting";
import { settleFailure } from "@/lib/services/collect/scheduled/settle-failure";
import { disconnectGroup } from "@/lib/services/groups/disconnect-group";
import { listWeekRollups } from "@/lib/services/rollup/list-week-rollups";
import { SessionEnded } from "@/lib/services/telegram/lease/session-ended";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { withTestDatabase } from "../../support/database";
import { CollectingScene, type ConnectedRoom } from "../../support/jobs/collecting-scene";
import { throughJson } from "../../support/jobs/json-steps";
import { worldRows } from "../../support/live/world-rows";
import { storedMessages } from "../../support/stored-chat";
import { RpcError } from "../../telegram-server/rpc-error";

const database = withTestDatabase();
const HOUR_MS = 3_600_000;
let scene: CollectingScene;
/** One group, read step by step from test to test. */
let lab: ConnectedRoom;

beforeAll(async () => {
	scene = await CollectingScene.open(database());
	lab = await scene.connect();
});
afterAll(() => scene.close());

const key = ({ groupId }: ConnectedRoom) => ({ groupId, segment: "current" }) as const;

async function sourceOf(room: ConnectedRoom): Promise<GroupSource> {
	const source = await findGroupSource(database().db, key(room));
	if (source === null) throw new Error("not collected");
	return source;
}

async function isStored({ groupId, chat }: ConnectedRoom): Promise<boolean> {
	const rows = await storedMessages(database().db, groupId);
	const live = rows.filter(({ deleted }) => !deleted).map(({ id, text, reactions }) => ({ id, text, reactions }));
	return isDeepStrictEqual(live, worldRows(chat));
}

/** The group's whole history, without jobs in between. */
async function readWhole({ ref }: ConnectedRoom): Promise<void> {
	await catchUpGroup(scene.ctx, ref);
	for (;;) {
		const page = await backfillNextPage(scene.ctx, ref);
		if (!("isOver" in page)) throw new Error(JSON.stringify(page));
		if (page.isOver) return;
	}
}

test("connecting a group asks for its history at once, and connecting it again asks for nothing", async () => {
	const asked = await scene.requestedEvents();
	expect(asked).toEqual([
		{ id: expect.stringMatching(/^backfill:1:connected-\d+$/), name: "group/backfill.requested" },
	]);
});

test("a sweep finds a new group's messages and history due, and nothing beside them yet", async () => {
	const { due, skipped } = await listDueCollecting(scene.ctx);
	expect(due).toEqual({ collect: [lab.ref], backfill: [lab.ref], reactions: [], members: [] });
	expect(skipped).toEqual({ nothing_read_yet: 2 });
	expect(await planCollecting(scene.ctx, lab.ref)).toEqual({ pieces: ["catch-up"] });
});

test("pages bring all of history, a repeated call nothing twice, and the end is said with the last page", async () => {
	expect(await catchUpGroup(scene.ctx, lab.ref)).toMatchObject({ inserted: 0 });
	const pages: unknown[] = [];
	for (let isOver = false; !isOver && pages.length < 10; ) {
		const page = await backfillNextPage(scene.ctx, lab.ref);
		pages.push(page);
		isOver = "isOver" in page && page.isOver;
	}
	const entries = lab.chat.messages.length;
	expect(pages).toHaveLength(Math.ceil(entries / 100));
	expect(pages.at(-1)).toMatchObject({ current: entries, total: entries, isOver: true });
	expect(throughJson(pages)).toEqual(pages);
	expect(await isStored(lab)).toBe(true);

	const before = await scene.countRows(lab.groupId);
	expect(await backfillNextPage(scene.ctx, lab.ref)).toMatchObject({ entries: 0, inserted: 0, isOver: true });
	expect(await scene.countRows(lab.groupId)).toEqual(before);
});

test("two runs that read one page at once store it once and count it once", async () => {
	const twice = await scene.connect();
	await catchUpGroup(scene.ctx, twice.ref);
	const both = [backfillNextPage(scene.ctx, twice.ref), backfillNextPage(scene.ctx, twice.ref)];
	expect(await Promise.all(both)).toMatchObject([{ current: 100 }, { current: 100 }]);
	expect((await scene.countRows(twice.groupId)).messages).toBeLessThanOrEqual(100);
	await readWhole(twice);
	expect(await isStored(twice)).toBe(true);
	expect(await sourceOf(twice)).toMatchObject({ collected: twice.chat.messages.length });
});

test("once history is read it is settled and measured, and again changes nothing", async () => {
	for (const _ of [1, 2]) expect(await finishBackfill(scene.ctx, lab.ref)).toEqual({ finished: true });
	expect(await measureCollected(scene.ctx, lab.ref)).toMatchObject({ weeksMeasured: expect.any(Number) });
	expect((await listWeekRollups(scene.ctx, { groupId: lab.groupId })).length).toBeGreaterThan(1);
	expect(await measureCollected(scene.ctx, lab.ref)).toEqual({ weeksMeasured: 0, recapsFrozen: 0 });
});

test("then what lies beside the messages is due, each piece once", async () => {
	const { due } = await listDueCollecting(scene.ctx);
	const isLab = ({ groupId }: { groupId: string }) => groupId === lab.ref.groupId;
	expect(due.reactions.filter(isLab)).toEqual([lab.ref]);
	expect(due.members.filter(isLab)).toEqual([lab.ref]);
	expect(due.backfill.filter(isLab)).toEqual([]);
	expect(await planCollecting(scene.ctx, lab.ref)).toEqual({
		pieces: ["topics", "snapshots", "admin-log", "statistics"],
	});
});

test.each<[SidePiece, object]>([
	["topics", { topics: 0 }],
	["snapshots", { deleted: 0 }],
	["admin-log", { isAvailable: true }],
	["statistics", { hasPeriod: true }],
	["reactions", { polled: 0, reacted: 0 }],
	["members", { listed: 5, isComplete: true }],
])(
	"%s are read; a step repeated after a crash does nothing, and read again every table holds what it held",
	async (piece, counts) => {
		const ask = () => collectPiece(scene.ctx, { ...lab.ref, piece });
		const first = await ask();
		expect(first).toMatchObject({ counts });
		expect(throughJson(first)).toEqual(first);
		const before = await scene.countRows(lab.groupId);
		expect(await ask()).toEqual({ skipped: "just_done" });
		expect(await scene.countRows(lab.groupId)).toEqual(before);
		scene.room.later(61_000);
		expect(await ask()).toMatchObject({ counts });
		// A list is a measurement of its moment: one more of them, and nobody came or went.
		const lists = Number(before.member_snapshots) + (piece === "members" ? 1 : 0);
		expect(await scene.countRows(lab.groupId)).toEqual({ ...before, member_snapshots: lists });
	},
);

test("after that nothing is due, with the reason of each", async () => {
	const other = (await listDueCollecting(scene.ctx)).due;
	expect(
		Object.values(other)
			.flat()
			.some(({ groupId }) => groupId === lab.ref.groupId),
	).toBe(false);
});

test("what happened meanwhile is caught up with: posts, edits and deletions, and reactions by their poll", async () => {
	const [first, second] = [...lab.chat.messages].filter(({ action }) => action === null).slice(-2);
	if (first === undefined || second === undefined) throw new Error("an empty room");
	lab.chat.post({ from: scene.ola, text: "news" });
	lab.chat.edit(first.id, { text: "changed" });
	lab.chat.delete([second.id]);
	expect(await catchUpGroup(scene.ctx, lab.ref)).toMatchObject({ inserted: 1, updated: 1, missing: 1 });
	expect(await catchUpGroup(scene.ctx, lab.ref)).toMatchObject({ inserted: 0, updated: 0, missing: 0 });
	expect(await isStored(lab)).toBe(true);
});

test("a long absence is caught up with over several steps, of which none takes too long", async () => {
	for (let n = 0; n < 250; n += 1) lab.chat.post({ from: scene.ola, text: `line ${n}` });
	expect(await catchUpGroup(scene.ctx, lab.ref, { stepMs: 1 })).toEqual({ retryAt: expect.any(String) });
	const rest = await catchUpGroup(scene.ctx, lab.ref);
	expect(rest).toMatchObject({ inserted: expect.any(Number) });
	expect(await isStored(lab)).toBe(true);
});

test("a long rest Telegram asks for comes back as an instant; a piece among others is left to a later sweep", async () => {
	scene.room.later(61_000);
	scene.room.tg.faults.once("channels.getParticipants", new RpcError(420, "FLOOD_WAIT_3600"));
	const rested = await collectPiece(scene.ctx, { ...lab.ref, piece: "members" });
	if (!("retryAt" in rested)) throw new Error(JSON.stringify(rested));
	expect(Date.parse(rested.retryAt) - Date.now()).toBeGreaterThan(3_500_000);

	scene.room.tg.faults.once("channels.getAdminLog", new RpcError(420, "FLOOD_WAIT_3600"));
	expect(await collectPiece(scene.ctx, { ...lab.ref, piece: "admin-log" })).toEqual({ skipped: "flood_wait" });
	await updateGroupSource(scene.ctx.db, key(lab), { adminLogAt: null }, scene.ctx.now());
	expect(await planCollecting(scene.ctx, lab.ref)).not.toMatchObject({ pieces: expect.arrayContaining(["admin-log"]) });
});

test("what Telegram refuses is left alone for a day, no way to it is waited out, and its own trouble is thrown", async () => {
	scene.room.tg.faults.once("messages.getMessages", new RpcError(403, "CHAT_ADMIN_REQUIRED"));
	scene.room.tg.faults.once("channels.getMessages", new RpcError(403, "CHAT_ADMIN_REQUIRED"));
	await updateGroupSource(scene.ctx.db, key(lab), { snapshotsAt: null }, scene.ctx.now());
	expect(await collectPiece(scene.ctx, { ...lab.ref, piece: "snapshots" })).toEqual({ skipped: "refused" });
	expect(await planCollecting(scene.ctx, lab.ref)).not.toMatchObject({ pieces: expect.arrayContaining(["snapshots"]) });
	scene.room.tg.faults.clear();
	const failed = { source: await sourceOf(lab), work: "members" } as const;
	const trouble = new TelegramFailure("transient", { method: "x", reason: "INTERNAL" });
	await expect(settleFailure(scene.ctx, failed, trouble)).rejects.toBe(trouble);
	const away = new TelegramFailure("network", { method: "x", reason: "TIMEOUT" });
	for (const error of [away, new SessionEnded("disconnected"), new SessionEnded("yielded")]) {
		expect(await settleFailure(scene.ctx, failed, error)).toEqual({ retryAt: expect.any(String) });
	}
});

test.each([
	["switched_off", () => vi.stubEnv("MTPROTO_ENABLED", "false"), () => vi.stubEnv("MTPROTO_ENABLED", undefined)],
	["paused", () => setState("paused"), () => setState("active")],
] as const)("a group is counted once as %s, and no verb touches Telegram", async (reason, begin, end) => {
	await begin();
	const asked = scene.room.tg.log.calls("*").length;
	const { due, skipped } = await listDueCollecting(scene.ctx);
	expect(due.collect.concat(due.members).some(({ groupId }) => groupId === lab.ref.groupId)).toBe(false);
	expect(skipped[reason]).toBeGreaterThanOrEqual(1);
	expect(await catchUpGroup(scene.ctx, lab.ref)).toEqual({ skipped: reason });
	expect(await backfillNextPage(scene.ctx, lab.ref)).toEqual({ skipped: reason });
	expect(scene.room.tg.log.calls("*").length).toBe(asked);
	await end();
});

async function setState(state: "active" | "paused"): Promise<void> {
	await updateGroupSource(scene.ctx.db, key(lab), { state }, scene.ctx.now());
}

test("a chat the account was put out of is lost with its reason, keeps its rows, and is asked again a day later", async () => {
	const room = await scene.connect(30);
	await readWhole(room);
	const rows = await scene.countRows(room.groupId);
	const other = scene.room.world.account({ phone: "15550000002", firstName: "Ben" });
	room.chat.join(other);
	room.chat.ban(scene.ola, other);
	expect(await catchUpGroup(scene.ctx, room.ref)).toEqual({ skipped: "lost" });
	expect(await sourceOf(room)).toMatchObject({ state: "lost", stateReason: expect.any(String) });
	expect(await scene.countRows(room.groupId)).toEqual(rows);
	expect((await listDueCollecting(scene.ctx)).skipped.lost).toBe(1);

	room.chat.join(scene.ola);
	scene.room.later(25 * HOUR_MS);
	expect((await listDueCollecting(scene.ctx)).due.collect).toContainEqual(room.ref);
	expect(await catchUpGroup(scene.ctx, room.ref)).toMatchObject({ entries: expect.any(Number) });
	expect(await sourceOf(room)).toMatchObject({ state: "active", stateReason: null });
});

test("a group given up meanwhile, or collected by another account, is left alone", async () => {
	const room = await scene.connect(5);
	const elsewhere = { ...room.ref, accountId: "another" };
	expect(await catchUpGroup(scene.ctx, elsewhere)).toEqual({ skipped: "not_collected" });
	await disconnectGroup(scene.ctx, { ref: room.slug });
	expect(await backfillNextPage(scene.ctx, room.ref)).toEqual({ skipped: "not_collected" });
	expect(await finishBackfill(scene.ctx, room.ref)).toEqual({ finished: true });
});
