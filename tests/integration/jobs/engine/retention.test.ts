import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withTestDatabase } from "@/tests/support/database";
import { type EngineWorld, emptyEngine, engineWorld } from "@/tests/support/jobs/engine-world";

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

const database = withTestDatabase();
let world: EngineWorld;
beforeEach(async () => {
	await emptyEngine(database().db);
	world = engineWorld(database().db);
});
afterEach(() => world.stop());

async function counts(): Promise<Record<string, number>> {
	const found: Record<string, number> = {};
	for (const table of ["event", "run", "step", "key"]) {
		const [row] = await world.rows(`SELECT COUNT(*) AS n FROM jobs_${table}`);
		found[table] = Number(row?.n);
	}
	return found;
}

describe("what the embedded executor keeps", () => {
	it("goes in its own time: keys after a day, events after three, ended runs and their steps after a week", async () => {
		const fn = world.client.createFunction({ id: "done", retries: 0, triggers: { event: "a/b" } }, async ({ step }) =>
			step.run("work", () => 1),
		);
		const executor = await world.start([fn]);
		await world.client.send({ name: "a/b", id: "one", data: {} });
		await executor.settled();
		const pass = async (ms: number) => {
			await world.clock.advance(ms);
			await executor.settled();
			// The look after that one: what is old is forgotten between two.
			await executor.settled();
		};
		expect(await counts()).toEqual({ event: 1, run: 1, step: 1, key: 1 });
		await pass(DAY_MS - HOUR_MS);
		expect(await counts()).toEqual({ event: 1, run: 1, step: 1, key: 1 });
		await pass(2 * HOUR_MS);
		expect(await counts()).toEqual({ event: 1, run: 1, step: 1, key: 0 });
		await pass(2 * DAY_MS);
		expect(await counts()).toEqual({ event: 0, run: 1, step: 1, key: 0 });
		await pass(4 * DAY_MS);
		expect(await counts()).toEqual({ event: 0, run: 0, step: 0, key: 0 });
	});

	it("includes whatever is not over, however long it takes", async () => {
		const fn = world.client.createFunction(
			{ id: "patient", retries: 0, triggers: { event: "a/b" } },
			async ({ step }) => {
				await step.run("before", () => 1);
				await step.sleep("long", "30d");
				return step.run("after", () => 2);
			},
		);
		const executor = await world.start([fn]);
		await world.client.send({ name: "a/b", id: "one", data: {} });
		await executor.settled();
		await world.clock.advance(29 * DAY_MS);
		await executor.settled();
		await executor.settled();
		expect(await counts()).toMatchObject({ event: 0, run: 1, step: 2 });
		await world.clock.advance(DAY_MS);
		await executor.settled();
		expect(await world.rows("SELECT status, output FROM jobs_run")).toEqual([{ status: "completed", output: "2" }]);
	});
});
