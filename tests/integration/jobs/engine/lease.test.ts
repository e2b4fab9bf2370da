import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findRunner, takeRunner } from "@/db/queries/jobs-runner";
import { withTestDatabase } from "@/tests/support/database";
import { type EngineWorld, emptyEngine, engineWorld, gate } from "@/tests/support/jobs/engine-world";

const database = withTestDatabase();
let world: EngineWorld;
beforeEach(async () => {
	await emptyEngine(database().db);
	world = engineWorld(database().db);
});
afterEach(() => world.stop());

const claim = (holder: string, ttlMs = 60_000) => takeRunner(database().db, { holder, note: holder, ttlMs });

describe("the lease", () => {
	it("is one process's at a time, and counts who had it", async () => {
		expect(await claim("one")).toBe(1);
		expect(await claim("other")).toBeNull();
		await database().db.pool.query("UPDATE jobs_runner SET expires_at = NOW(3)");
		expect(await claim("other")).toBe(2);
		expect(await findRunner(database().db)).toMatchObject({ note: "other", isAlive: true });
	});

	it("is taken by one of many that ask at once", async () => {
		const taken = await Promise.all(Array.from({ length: 6 }, (_, at) => claim(`asker-${at}`)));
		expect(taken.filter((epoch) => epoch !== null)).toEqual([1]);
	});

	it("is given back at once by an executor that stops", async () => {
		const executor = await world.start([]);
		await executor.settled();
		expect(await findRunner(database().db)).toMatchObject({ isAlive: true });
		await executor.stop();
		expect(await findRunner(database().db)).toBeNull();
		expect(await claim("next")).not.toBeNull();
	});

	it("is taken over from a process that is gone once it has run out", async () => {
		await claim("gone", 300);
		const executor = await world.start([], { leaseMs: 400 });
		await vi.waitFor(async () => expect(await findRunner(database().db)).not.toMatchObject({ note: "gone" }));
		await executor.settled();
		expect(await world.rows("SELECT epoch FROM jobs_runner")).toEqual([{ epoch: 2 }]);
	});

	it("is kept while its holder gives signs of life", async () => {
		await (await world.start([], { leaseMs: 400, holder: "first" })).settled();
		await world.start([], { leaseMs: 400, holder: "second" });
		const [before] = await world.rows("SELECT expires_at FROM jobs_runner");
		await vi.waitFor(async () => {
			const [now] = await world.rows("SELECT expires_at FROM jobs_runner");
			expect(Number(now?.expires_at)).toBeGreaterThan(Number(before?.expires_at) + 600);
		});
		expect(await findRunner(database().db)).toMatchObject({ note: "first" });
	});
});

describe("an executor that stops", () => {
	function longRun() {
		const [begun, letOn] = [gate(), gate()];
		const executions: string[] = [];
		const fn = world.client.createFunction(
			{ id: "long", retries: 0, triggers: { event: "long/asked" } },
			async ({ step }) => {
				for (const name of ["one", "two", "three"]) {
					await step.run(name, async () => {
						executions.push(name);
						begun.open();
						await letOn.passed;
						return name;
					});
				}
				return "done";
			},
		);
		return { fn, begun, letOn, executions };
	}

	it("waits for the step under way, keeps its result, and begins no other", async () => {
		const { fn, begun, letOn, executions } = longRun();
		const executor = await world.start([fn]);
		await world.client.send({ name: "long/asked", data: {} });
		await begun.passed;
		const stopped = executor.stop();
		await vi.waitFor(async () =>
			expect(await world.rows("SELECT is_stopping FROM jobs_runner")).toEqual([{ is_stopping: 1 }]),
		);
		letOn.open();
		await stopped;
		expect(executions).toEqual(["one"]);
		expect(await world.rows("SELECT name, result FROM jobs_step")).toEqual([{ name: "one", result: '{"data":"one"}' }]);
		expect(await world.rows("SELECT kind, attempt, lease_epoch FROM jobs_queue")).toEqual([
			{ kind: "discover", attempt: 0, lease_epoch: 0 },
		]);
	});

	it("leaves the rest to the next, which does each step once", async () => {
		const { fn, begun, letOn, executions } = longRun();
		const first = await world.start([fn]);
		await world.client.send({ name: "long/asked", data: {} });
		await begun.passed;
		const stopped = first.stop();
		await vi.waitFor(async () =>
			expect(await world.rows("SELECT is_stopping FROM jobs_runner")).toEqual([{ is_stopping: 1 }]),
		);
		letOn.open();
		await stopped;
		await (await world.start([fn])).settled();
		expect(executions).toEqual(["one", "two", "three"]);
		expect(await world.rows("SELECT status, output FROM jobs_run")).toEqual([
			{ status: "completed", output: '"done"' },
		]);
	});

	it("waits no longer than agreed for a step that does not end", async () => {
		const { fn, begun, letOn } = longRun();
		const executor = await world.start([fn], { graceMs: 50 });
		await world.client.send({ name: "long/asked", data: {} });
		await begun.passed;
		await executor.stop();
		expect(await findRunner(database().db)).toBeNull();
		expect(await world.rows("SELECT lease_epoch FROM jobs_queue")).toEqual([{ lease_epoch: 0 }]);
		letOn.open();
	});
});
