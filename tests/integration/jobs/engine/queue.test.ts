import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enqueue, listDueCalls, type NewQueueItem } from "@/db/queries/jobs-queue";
import { receiveEvents } from "@/jobs/embedded/receive-events";
import { withTestDatabase } from "@/tests/support/database";
import { type EngineWorld, emptyEngine, engineWorld, gate } from "@/tests/support/jobs/engine-world";

const database = withTestDatabase();
let world: EngineWorld;
beforeEach(async () => {
	await emptyEngine(database().db);
	world = engineWorld(database().db);
});
afterEach(() => world.stop());

const AT = new Date("2026-11-16T12:00:00.123Z");
const discovery: NewQueueItem = {
	kind: "discover",
	runId: "01RUN",
	step: "",
	functionId: "app-fn",
	capacity1: "",
	capacity2: "",
	dueAt: AT,
};

describe("the queue", () => {
	it("holds one discovery of a run, however often it is asked for", async () => {
		const { db } = database();
		await enqueue(db, [discovery]);
		await enqueue(db, [discovery, { ...discovery, dueAt: new Date(AT.getTime() + 1_000) }]);
		expect(await world.rows("SELECT run_id, due_at, is_wanted FROM jobs_queue")).toEqual([
			{ run_id: "01RUN", due_at: AT, is_wanted: 0 },
		]);
	});

	it("remembers that one was asked for while it is worked on", async () => {
		const { db } = database();
		await enqueue(db, [discovery]);
		await db.pool.query("UPDATE jobs_queue SET lease_epoch = 1");
		await enqueue(db, [discovery]);
		expect(await world.rows("SELECT is_wanted FROM jobs_queue")).toEqual([{ is_wanted: 1 }]);
	});

	it("shows what lies behind more calls of a full key than one look shows", async () => {
		const { db } = database();
		const crowd = Array.from({ length: 200 }, (_, at) => ({ ...discovery, runId: `crowd-${at}`, capacity1: "full" }));
		await enqueue(db, [...crowd, { ...discovery, runId: "behind", dueAt: new Date(AT.getTime() + 1) }]);
		const look = { now: new Date(AT.getTime() + 10), functionIds: ["app-fn"], limit: 64 };
		const due = await listDueCalls(db, { ...look, full: [{ functionId: "app-fn", key: "full" }] });
		expect(due.map(({ runId }) => runId)).toEqual(["behind"]);
		expect(await listDueCalls(db, { ...look, full: [{ functionId: "other", key: "full" }] })).toHaveLength(64);
	});

	it("keeps calls of functions that are no longer there, for when they are again", async () => {
		const { db } = database();
		await enqueue(db, [discovery]);
		const executor = await world.start([]);
		await executor.settled();
		expect(await world.rows("SELECT run_id, lease_epoch FROM jobs_queue")).toEqual([
			{ run_id: "01RUN", lease_epoch: 0 },
		]);
	});
});

describe("a call that is made", () => {
	it("lets one run of a crowded key go on at a time, and others past it", async () => {
		const letOn = gate();
		const at = { crowd: 0, most: 0, others: 0 };
		const crowd = world.client.createFunction(
			{
				id: "crowd",
				retries: 0,
				triggers: { event: "crowd/asked" },
				concurrency: [{ key: "event.data.key", limit: 1 }],
			},
			async ({ step }) =>
				step.run("work", async () => {
					at.crowd += 1;
					at.most = Math.max(at.most, at.crowd);
					await letOn.passed;
					at.crowd -= 1;
				}),
		);
		const other = world.client.createFunction(
			{ id: "other", retries: 0, triggers: { event: "other/asked" } },
			async ({ step }) => step.run("work", () => (at.others += 1)),
		);
		const executor = await world.start([crowd, other]);
		await world.client.send(Array.from({ length: 90 }, () => ({ name: "crowd/asked", data: { key: "one" } })));
		await world.client.send({ name: "other/asked", data: {} });
		await vi.waitFor(() => expect(at.others).toBe(1));
		expect(at.crowd).toBe(1);
		letOn.open();
		await executor.settled();
		expect(at.most).toBe(1);
		expect(await world.rows("SELECT status, COUNT(*) AS n FROM jobs_run GROUP BY status")).toEqual([
			{ status: "completed", n: 91 },
		]);
	}, 60_000);

	it("starts for an event that another process stored, without being told", async () => {
		const fn = world.client.createFunction({ id: "told", retries: 0, triggers: { event: "a/b" } }, async () => "heard");
		const executor = await world.start([fn]);
		await executor.settled();
		await vi.waitFor(() => expect(world.clock.sleeping).toBe(1));
		await receiveEvents(database().db, [{ name: "a/b", data: {} }], null, new Date(world.clock.now()));
		await world.clock.advance(500);
		await vi.waitFor(async () =>
			expect(await world.rows("SELECT output FROM jobs_run")).toEqual([{ output: '"heard"' }]),
		);
	});

	it("leaves nothing in the queue behind a run that has ended", async () => {
		const fn = world.client.createFunction(
			{ id: "busy", retries: 0, triggers: { event: "a/b" }, timeouts: { start: "1h", finish: "2h" } },
			async ({ step }) => {
				await Promise.all([step.run("one", () => 1), step.run("two", () => 2), step.sleep("nap", "1s")]);
				await step.waitForEvent("never", { event: "a/never", timeout: "1s" });
			},
		);
		const executor = await world.start([fn]);
		await world.client.send({ name: "a/b", data: {} });
		for (let second = 0; second < 3; second += 1) {
			await executor.settled();
			await world.clock.advance(1_000);
		}
		await executor.settled();
		expect(await world.rows("SELECT status FROM jobs_run")).toEqual([{ status: "completed" }]);
		expect(await world.rows("SELECT kind FROM jobs_queue")).toEqual([]);
		expect(await world.rows("SELECT * FROM jobs_wait")).toEqual([]);
		expect(await world.rows("SELECT * FROM jobs_step WHERE seq IS NULL")).toEqual([]);
	});
});
