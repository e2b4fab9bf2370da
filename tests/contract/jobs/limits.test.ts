import { describe, expect, it } from "vitest";
import { withEmbeddedServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

/** The real server's, self-hosted with its defaults. */
const EVENT_BYTES_MAX = 512 * 1024;
const LATE_MS = 5_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

function boundedFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(on("once", { idempotency: "event.data.key" }), async ({ step }) => step.run("work", () => 1)),
		client.createFunction(
			on("patient", { throttle: { limit: 1, period: "10s" }, timeouts: { start: "2s" } }),
			async ({ step }) => step.run("work", () => 1),
		),
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

const NOON = new Date("2026-11-16T12:00:00Z");
const HOUR_MS = 60 * 60 * 1_000;

describe("an instant to sleep until on the embedded executor", () => {
	const sleeping = ({ client, named }: Workshop) => [
		client.createFunction({ id: "until", retries: 0, triggers: { event: named("until") } }, async ({ event, step }) => {
			await step.sleepUntil("until", event.data.until);
			return step.run("after", () => "awake");
		}),
	];
	const world = withEmbeddedServer(sleeping, { startAt: NOON });

	it("is waited for to the millisecond, over days of being down", async () => {
		const until = new Date(NOON.getTime() + 3 * DAY_MS + HOUR_MS).toISOString();
		const job = await world().begin("until", { until });
		const { server } = world();
		await server.advance(DAY_MS);
		await server.down(() => server.advance(2 * DAY_MS));
		await server.advance(HOUR_MS - 1);
		expect([job.executions("after"), job.entries()]).toEqual([0, 1]);
		await server.advance(1);
		expect(await job.end()).toMatchObject({ status: "completed", output: "awake" });
		expect([job.executions("after"), job.entries()]).toEqual([1, 2]);
	});
});

/** Settles when the run is over, whoever ended it. */
let cancelled: (runId: string) => Promise<void>;

describe("bounds of the embedded executor", () => {
	const world = withEmbeddedServer(boundedFunctions);

	it("an event is half a megabyte at most", async () => {
		const text = "x".repeat(EVENT_BYTES_MAX);
		await expect(world().send("once", { key: "large", text })).rejects.toThrow(/larger than/);
		await world().server.settle();
		expect(world().tally.runsOf("once")).toEqual([]);
	});

	it("an event's id and an idempotency key are remembered for a day", async () => {
		const { server } = world();
		const event = { id: "day", name: world().named("once"), data: { scene: "day", key: "day" } };
		const job = world().follow("day", "once");
		const sendTwice = async () => {
			await server.send([event]);
			await server.send([{ ...event, id: `${event.id}-too` }]);
			await server.settle();
		};
		await sendTwice();
		await server.advance(DAY_MS - 60_000);
		await sendTwice();
		expect([job.runs().length, job.executions("work")]).toEqual([1, 1]);
		await server.advance(120_000);
		await sendTwice();
		expect([job.runs().length, job.executions("work")]).toEqual([2, 2]);
	});

	it("a run that may wait so long to begin is cancelled after it, and never entered", async () => {
		const [first, second] = [await world().begin("patient"), await world().launch("patient")];
		expect((await first.end()).status).toBe("completed");
		await world().server.advance(12_000);
		await world().server.settle();
		expect([first.executions("work"), second.runs().length]).toEqual([1, 0]);
		await world().server.advance(20_000);
		const third = await world().begin("patient");
		expect((await third.end()).status).toBe("completed");
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
