import { cron } from "inngest";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withTestDatabase } from "@/tests/support/database";
import { type EngineWorld, emptyEngine, engineWorld } from "@/tests/support/jobs/engine-world";

const database = withTestDatabase();
let world: EngineWorld;
beforeEach(async () => {
	await emptyEngine(database().db);
	world = engineWorld(database().db);
});
afterEach(() => world.stop());

describe("a schedule that comes to grief", () => {
	it("holds up no other, nor anything else, and is tried again", async () => {
		const ran = { sound: 0, asked: 0 };
		// What is remembered of its rate lies past the last day the store knows.
		const broken = world.client.createFunction(
			{ id: "broken", retries: 0, triggers: cron("* * * * *"), throttle: { limit: 1, period: "999999w" } },
			async () => "never",
		);
		const sound = world.client.createFunction(
			{ id: "sound", retries: 0, triggers: cron("* * * * *") },
			async ({ step }) => step.run("tick", () => (ran.sound += 1)),
		);
		const asked = world.client.createFunction(
			{ id: "asked", retries: 0, triggers: { event: "a/b" } },
			async ({ step }) => step.run("answer", () => (ran.asked += 1)),
		);
		const executor = await world.start([broken, sound, asked]);
		await executor.settled();
		for (let minute = 1; minute <= 2; minute += 1) {
			await world.clock.advance(60_000);
			await executor.settled();
			await vi.waitFor(() => expect(ran.sound).toBe(minute));
		}
		await world.client.send({ name: "a/b", data: {} });
		await vi.waitFor(() => expect(ran.asked).toBe(1));
		// A handler that has run is not yet a run that is written down.
		await vi.waitFor(async () =>
			expect(await world.rows("SELECT function_id, status FROM jobs_run ORDER BY run_id")).toEqual([
				{ function_id: "app-sound", status: "completed" },
				{ function_id: "app-sound", status: "completed" },
				{ function_id: "app-asked", status: "completed" },
			]),
		);
	});
});
