import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { backfillGroup } from "@/jobs/functions/backfill-group";
import { collectDueGroups } from "@/jobs/functions/collect-due-groups";
import { collectGroup } from "@/jobs/functions/collect-group";
import { pollReactions } from "@/jobs/functions/poll-reactions";
import { snapshotMembers } from "@/jobs/functions/snapshot-members";
import { provideJobContext } from "@/jobs/job-context";
import { closeAccounts } from "@/lib/services/telegram/runtime/account-registry";
import { withTestDatabase } from "../../support/database";
import { CollectingScene, type ConnectedRoom } from "../../support/jobs/collecting-scene";
import { type Rehearsal, rehearse } from "../../support/jobs/json-steps";
import { worldRows } from "../../support/live/world-rows";
import { storedMessages } from "../../support/stored-chat";
import { RpcError } from "../../telegram-server/rpc-error";

// A run hands over after so few pages that two are needed here.
vi.mock("@/jobs/schedule", async (importOriginal) => ({ ...(await importOriginal<object>()), BACKFILL_STEPS_MAX: 2 }));

const database = withTestDatabase();
let scene: CollectingScene;
let lab: ConnectedRoom;

beforeAll(async () => {
	scene = await CollectingScene.open(database());
	provideJobContext(async () => scene.ctx);
	lab = await scene.connect();
});
afterAll(async () => {
	provideJobContext(null);
	await scene.close();
});

const names = ({ steps }: Rehearsal) => steps.map(({ id }) => id);

/** Time passes while a function sleeps: Telegram's rests are over. */
async function sleepOver(): Promise<void> {
	await closeAccounts();
	await database().db.pool.query("DELETE FROM telegram_waits");
}

test("a sweep asks for what is due, and a second in the same slot of time by the same ids", async () => {
	const sweep = () => rehearse(collectDueGroups, { id: "s1", name: "sweep/collect.requested", data: {} });
	const first = await sweep();
	expect(first.result).toEqual({ collect: 1, backfill: 1, reactions: 0, members: 0, skipped: { nothing_read_yet: 2 } });
	expect(first.sent.map(({ name }) => name)).toEqual(["group/collect.requested", "group/backfill.requested"]);
	expect(first.sent[0]?.id).toMatch(/^collect:1:\d+$/);
	expect(first.sent[1]).toMatchObject({ id: expect.stringMatching(/^backfill:1:\d+$/), data: { ...lab.ref, part: 1 } });
	expect((await sweep()).sent.map(({ data }) => data)).toEqual(first.sent.map(({ data }) => data));
});

test("older history is read a page a step, rests where Telegram says so, goes on in another run and is settled there", async () => {
	scene.room.tg.faults.once("messages.getHistory", new RpcError(420, "FLOOD_WAIT_3600"));
	const event = { id: "backfill:1:77", name: "group/backfill.requested", data: { ...lab.ref, part: 1 } };
	const first = await rehearse(backfillGroup, event, { onPause: sleepOver });
	expect(first.error).toBeUndefined();
	expect(names(first)).toEqual(["catch-up-0", "page-1", "rest-1", "page-2", "continue"]);
	expect(Date.parse(String(first.sleeps["rest-1"])) - Date.now()).toBeGreaterThan(3_500_000);
	expect(first.result).toEqual({ pages: 1, entries: 100, inserted: expect.any(Number), continuesAs: 2 });
	expect(first.sent).toEqual([{ ...event, id: "backfill:1:77:part-2", data: { ...lab.ref, part: 2 } }]);

	const [second] = first.sent;
	if (second === undefined) throw new Error("nothing to go on with");
	const last = await rehearse(backfillGroup, second);
	expect(names(last)).toEqual(["page-1", "page-2", "finish", "measure"]);
	expect(last.result).toMatchObject({ pages: 2, measured: { weeksMeasured: expect.any(Number) } });

	const rows = await storedMessages(database().db, lab.groupId);
	expect(rows.map(({ id, text, reactions }) => ({ id, text, reactions }))).toEqual(worldRows(lab.chat));
	const before = await scene.countRows(lab.groupId);
	expect((await rehearse(backfillGroup, event)).result).toMatchObject({ pages: 1, entries: 0, inserted: 0 });
	expect(await scene.countRows(lab.groupId)).toEqual(before);
});

test("a group is collected a piece a step, and collected again is brought up to date and nothing doubles", async () => {
	const event = { id: "collect:1:77", name: "group/collect.requested", data: lab.ref };
	const first = await rehearse(collectGroup, event);
	expect(first.error).toBeUndefined();
	expect(names(first)).toEqual(["plan", "topics", "snapshots", "admin-log", "statistics"]);
	expect(first.result).toMatchObject({ "admin-log": { counts: { isAvailable: true } } });

	lab.chat.post({ from: scene.ola, text: "news" });
	const before = await scene.countRows(lab.groupId);
	const second = await rehearse(collectGroup, event);
	expect(names(second)).toEqual(["plan", "catch-up", "measure", "look-for-ended-week", "close-week"]);
	expect(second.result).toMatchObject({ "catch-up": { inserted: 1 } });
	await rehearse(collectGroup, event);
	expect(await scene.countRows(lab.groupId)).toMatchObject({ ...before, messages: Number(before.messages) + 1 });
});

test.each([
	["poll-reactions", pollReactions, "group/reactions.requested", "reactions", { polled: 0, reacted: 0 }],
	["snapshot-members", snapshotMembers, "group/members.requested", "members", { listed: 5, isComplete: true }],
] as const)(
	"%s sleeps through a rest and does its work once, and twice is as good as once",
	async (_, fn, name, step, counts) => {
		const method = step === "members" ? "channels.getParticipants" : "messages.getMessagesReactions";
		if (step === "members") scene.room.tg.faults.once(method, new RpcError(420, "FLOOD_WAIT_3600"));
		const first = await rehearse(fn, { id: `${step}:1:77`, name, data: lab.ref }, { onPause: sleepOver });
		expect(first.error).toBeUndefined();
		expect(first.result).toMatchObject(counts);
		expect(names(first)).toEqual(
			step === "members" ? ["members", "rest-members-0", "members-1", "measure"] : ["reactions"],
		);
		const before = await scene.countRows(lab.groupId);
		const again = await rehearse(fn, { id: `${step}:1:78`, name, data: lab.ref });
		expect(again.result).toEqual({ skipped: "just_done" });
		expect(await scene.countRows(lab.groupId)).toEqual(before);
	},
);

test("a sweep after all of it finds nothing due and says why", async () => {
	const { result, sent, steps } = await rehearse(collectDueGroups, {
		...{ id: "s2", name: "sweep/collect.requested", data: {} },
	});
	expect(sent).toEqual([]);
	expect(steps.map(({ id }) => id)).toEqual(["list-due"]);
	expect(result).toMatchObject({
		collect: 0,
		skipped: { collect_not_due: 1, backfill_done: 1, reactions_not_due: 1, members_not_due: 1 },
	});
});

test("a lost chat ends a run at once, with the reason", async () => {
	lab.chat.ban(scene.ola, scene.room.world.user({ firstName: "Ben" }));
	const data = { ...lab.ref, part: 1 };
	expect((await rehearse(backfillGroup, { id: "b", name: "group/backfill.requested", data })).result).toMatchObject({
		...{ skipped: "lost", pages: 0 },
	});
	expect((await rehearse(collectGroup, { id: "c", name: "group/collect.requested", data: lab.ref })).result).toEqual({
		skipped: "lost",
	});
});
