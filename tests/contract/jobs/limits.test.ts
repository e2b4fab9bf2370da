import { describe, expect, it } from "vitest";
import { withEmbeddedServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

/** The real server's, self-hosted with its defaults. */
const STEPS_MAX = 1_000;
const EVENT_BYTES_MAX = 512 * 1024;
const LATE_MS = 5_000;

function boundedFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(on("endless"), async ({ event, step }) => {
			for (let at = 0; at < event.data.steps; at += 1) await step.run("page", () => at);
			return "done";
		}),
		client.createFunction(
			on("cut-short", { cancelOn: [{ event: named("call-off"), match: "data.key" }] }),
			async ({ event, runId, step }) => {
				await step.run("long", async () => {
					await client.send({ name: named("call-off"), data: { key: event.data.key } });
					await cancelled(runId);
					return "finished all the same";
				});
				await step.run("next", () => "never");
			},
		),
	];
}

/** Settles when the run is over, whoever ended it. */
let cancelled: (runId: string) => Promise<void>;

describe("bounds of the embedded executor", () => {
	const world = withEmbeddedServer(boundedFunctions);

	it("a run has a thousand steps at most, as on the real server", async () => {
		const fits = await world().begin("endless", { steps: STEPS_MAX });
		expect(await fits.end()).toMatchObject({ status: "completed", output: "done" });
		const tooMany = await world().begin("endless", { steps: STEPS_MAX + 1 });
		expect((await tooMany.end()).status).toBe("failed");
		expect([fits.executions("page"), fits.entries()]).toEqual([STEPS_MAX, 1]);
	});

	it("an event is half a megabyte at most", async () => {
		const text = "x".repeat(EVENT_BYTES_MAX);
		await expect(world().send("endless", { steps: 1, text })).rejects.toThrow(/larger than/);
		expect(world().tally.runsOf("endless")).not.toContainEqual(expect.objectContaining({ scene: null }));
	});

	it("a step under way when its run is called off finishes, and nothing follows it", async () => {
		const { server } = world();
		cancelled = async (runId) => {
			const giveUpAt = Date.now() + LATE_MS;
			while ((await server.readRun(runId)).status === "running" && Date.now() < giveUpAt) {
				await new Promise((resolve) => setImmediate(resolve));
			}
		};
		const job = await world().begin("cut-short", { key: "k" });
		expect((await job.end()).status).toBe("cancelled");
		expect([job.executions("long"), job.executions("next"), job.entries()]).toEqual([1, 0, 1]);
	});
});
