import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeRunner } from "@/db/queries/jobs-runner";
import { withTestDatabase } from "@/tests/support/database";
import { type EngineWorld, emptyEngine, engineWorld, gate } from "@/tests/support/jobs/engine-world";

const database = withTestDatabase();
let world: EngineWorld;
beforeEach(async () => {
	await emptyEngine(database().db);
	world = engineWorld(database().db);
});
afterEach(() => world.stop());

/** What a process does that finds the lease run out, because its holder stood still. */
async function takeOver(): Promise<number | null> {
	const { db } = database();
	await db.pool.query("UPDATE jobs_runner SET expires_at = NOW(3) - INTERVAL 1 SECOND");
	return takeRunner(db, { holder: "the other one", note: "test", ttlMs: 60_000 });
}

async function slowRun(after: (step: () => Promise<string>) => Promise<unknown> = async (step) => step()) {
	const [begun, let_on] = [gate(), gate()];
	let executions = 0;
	const slow = world.client.createFunction(
		{ id: "slow", retries: 0, triggers: { event: "slow/asked" } },
		async ({ step }) => {
			await step.run("first", async () => {
				executions += 1;
				begun.open();
				await let_on.passed;
				return "done";
			});
			return after(() => step.run("second", () => "done"));
		},
	);
	const executor = await world.start([slow]);
	await world.client.send({ name: "slow/asked", data: {} });
	await begun.passed;
	return { executor, letOn: let_on, executions: () => executions };
}

describe("an executor whose lease was taken over", () => {
	it("keeps no result of a step it was at", async () => {
		const { executor, letOn, executions } = await slowRun();
		expect(await takeOver()).toBe(2);
		letOn.open();
		await executor.stop();
		expect(executions()).toBe(1);
		expect(await world.rows("SELECT * FROM jobs_step")).toEqual([]);
		expect(await world.rows("SELECT status, ended_at FROM jobs_run")).toEqual([{ status: "running", ended_at: null }]);
	});

	it("leaves its calls to the next one, from the attempt they were at", async () => {
		const { executor, letOn } = await slowRun();
		await takeOver();
		expect(await world.rows("SELECT kind, attempt, lease_epoch FROM jobs_queue")).toEqual([
			{ kind: "discover", attempt: 0, lease_epoch: 0 },
		]);
		letOn.open();
		await executor.stop();
		expect(await world.rows("SELECT kind, attempt, lease_epoch FROM jobs_queue")).toEqual([
			{ kind: "discover", attempt: 0, lease_epoch: 0 },
		]);
	});

	it("starts nothing for events that come", async () => {
		const { executor, letOn } = await slowRun();
		await takeOver();
		letOn.open();
		await world.client.send({ name: "slow/asked", data: {} });
		await executor.stop();
		expect(await world.rows("SELECT COUNT(*) AS runs FROM jobs_run")).toEqual([{ runs: 1 }]);
		expect(await world.rows("SELECT COUNT(*) AS waiting FROM jobs_event WHERE routed_at IS NULL")).toEqual([
			{ waiting: 1 },
		]);
	});
});

describe("a checkpoint", () => {
	const report = (callId: string, runId: string) =>
		world.answer(`http://embedded.invalid/v1/checkpoint/${runId}/async`, {
			method: "POST",
			body: JSON.stringify({
				run_id: runId,
				fn_id: "app-slow",
				qi_id: callId,
				steps: [{ id: "0".repeat(40), op: "StepRun", name: "made up", data: 1 }],
			}),
		});

	it("of an earlier taking of the call is stale, and changes nothing", async () => {
		const { letOn, executor } = await slowRun();
		const [row] = await world.rows("SELECT item_id, run_id, claims, lease_epoch FROM jobs_queue");
		const runId = String(row?.run_id);
		for (const stale of [
			`${row?.item_id}.0.${row?.lease_epoch}`,
			`${row?.item_id}.${row?.claims}.0`,
			`${Number(row?.item_id) + 1}.${row?.claims}.${row?.lease_epoch}`,
			"nonsense",
		]) {
			expect((await report(stale, runId)).status).toBe(409);
		}
		expect(await world.rows("SELECT * FROM jobs_step")).toEqual([]);
		letOn.open();
		await executor.settled();
		expect(await world.rows("SELECT status FROM jobs_run")).toEqual([{ status: "completed" }]);
	});

	it("told twice is kept once", async () => {
		const { letOn, executor } = await slowRun();
		const [row] = await world.rows("SELECT item_id, run_id, claims, lease_epoch FROM jobs_queue");
		const callId = `${row?.item_id}.${row?.claims}.${row?.lease_epoch}`;
		expect((await report(callId, String(row?.run_id))).status).toBe(200);
		expect((await report(callId, String(row?.run_id))).status).toBe(200);
		expect(await world.rows("SELECT seq, result FROM jobs_step")).toEqual([{ seq: 1, result: '{"data":1}' }]);
		expect(await world.rows("SELECT steps FROM jobs_run")).toEqual([{ steps: 1 }]);
		letOn.open();
		await executor.settled();
	});

	it("after the run was called off is stale", async () => {
		const { letOn, executor } = await slowRun();
		const [row] = await world.rows("SELECT item_id, run_id, claims, lease_epoch FROM jobs_queue");
		await database().db.pool.query("UPDATE jobs_run SET status = 'cancelled', ended_at = NOW(3)");
		expect((await report(`${row?.item_id}.${row?.claims}.${row?.lease_epoch}`, String(row?.run_id))).status).toBe(409);
		letOn.open();
		await executor.stop();
		expect(await world.rows("SELECT * FROM jobs_step")).toEqual([]);
	});
});

describe("a call that takes its process down with it", () => {
	async function crashed(times: number): Promise<{ calls: () => number }> {
		let calls = 0;
		const fn = world.client.createFunction({ id: "deadly", retries: 0, triggers: { event: "a/b" } }, async ({ step }) =>
			step.run("crash", () => {
				calls += 1;
			}),
		);
		const idle = await world.start([fn], { callsMax: 0 });
		await world.client.send({ name: "a/b", data: {} });
		await idle.settled();
		await idle.stop();
		for (let crash = 0; crash < times; crash += 1) {
			await database().db.pool.query("UPDATE jobs_queue SET lease_epoch = 1 WHERE lane = 1");
			await takeOver();
		}
		await database().db.pool.query("UPDATE jobs_runner SET expires_at = NOW(3)");
		await (await world.start([fn])).settled();
		return { calls: () => calls };
	}

	it("is made again at once", async () => {
		const { calls } = await crashed(9);
		expect(calls()).toBe(1);
		expect(await world.rows("SELECT status FROM jobs_run")).toEqual([{ status: "completed" }]);
	});

	it("has failed after ten times in a row", async () => {
		const { calls } = await crashed(10);
		expect(calls()).toBe(0);
		expect(await world.rows("SELECT status, output FROM jobs_run")).toEqual([
			{ status: "failed", output: expect.stringContaining("10 times in a row") },
		]);
	});
});
