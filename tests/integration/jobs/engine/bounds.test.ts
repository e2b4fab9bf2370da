import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withTestDatabase } from "@/tests/support/database";
import { type EngineWorld, emptyEngine, engineWorld } from "@/tests/support/jobs/engine-world";

const database = withTestDatabase();
let world: EngineWorld;
beforeEach(async () => {
	await emptyEngine(database().db);
	world = engineWorld(database().db);
});
afterEach(() => world.stop());

const MB = 1024 * 1024;
const counted = { kept: 0, last: 0, after: 0 };

/** A run that has come close to a bound, and takes two steps more. */
async function runFrom(column: "steps" | "state_bytes", value: number, checkpointing: boolean) {
	Object.assign(counted, { kept: 0, last: 0, after: 0 });
	const long = world.client.createFunction(
		{ id: "long", retries: 3, checkpointing, triggers: { event: "long/asked" } },
		async ({ step, runId }) => {
			await step.run("kept", async () => {
				counted.kept += 1;
				await world.rows(`UPDATE jobs_run SET ${column} = ? WHERE run_id = ?`, [value, runId]);
			});
			await step.run("last", () => {
				counted.last += 1;
				return "x".repeat(1_000);
			});
			await step.run("after", () => (counted.after += 1));
		},
	);
	const executor = await world.start([long]);
	await world.client.send({ name: "long/asked", data: {} });
	await executor.settled();
	const [run] = await world.rows("SELECT status, output FROM jobs_run");
	return { status: run?.status, error: JSON.parse(String(run?.output)) as { name?: string } | null };
}

describe.each([
	["with checkpoints", true],
	["without checkpoints", false],
] as const)("a run %s", (_how, checkpointing) => {
	it("may take a thousand steps", async () => {
		expect(await runFrom("steps", 997, checkpointing)).toEqual({ status: "completed", error: null });
		expect(counted).toEqual({ kept: 1, last: 1, after: 1 });
	});

	it.each([
		["a step more than a thousand", "steps", 999, "InngestErrFunctionOverflowed"],
		["more than thirty-two megabytes of results", "state_bytes", 32 * MB - 500, "InngestErrStateOverflowed"],
	] as const)(
		"ends at %s: the step that was too much ran once, and none follows it",
		async (_what, column, value, name) => {
			const { status, error } = await runFrom(column, value, checkpointing);
			expect([status, error?.name]).toEqual(["failed", name]);
			expect(counted.kept).toBe(1);
			expect(counted.last).toBe(1);
			expect(counted.after).toBeLessThanOrEqual(column === "steps" ? 1 : 0);
			expect(await world.rows("SELECT kind FROM jobs_queue")).toEqual([]);
		},
	);
});
