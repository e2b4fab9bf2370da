import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { until } from "@/tests/support/until";
import { withEmbeddedServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

const downOnce = new Set<string>();
/** Settles when the long step may end; and when it has begun. */
let mayEnd = Promise.withResolvers<void>();
let hasBegun = Promise.withResolvers<void>();

function durableFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 2 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(on("sleeper"), async ({ step }) => {
			await step.run("before", () => "done");
			await step.sleep("nap", "1h");
			return step.run("after", () => "awake");
		}),
		client.createFunction(on("waiter"), async ({ step }) => {
			await step.run("before", () => "done");
			const answer = await step.waitForEvent("answer", { event: named("answered"), match: "data.key", timeout: "2h" });
			return step.run("after", () => answer?.data.word ?? null);
		}),
		client.createFunction(on("retrier"), async ({ runId, step }) => {
			await step.run("before", () => "done");
			await step.run("shaky", () => {
				if (downOnce.has(runId)) return "up";
				downOnce.add(runId);
				throw new Error("down");
			});
			return step.run("after", () => "after all");
		}),
		client.createFunction(on("long"), async ({ step }) => {
			await step.run("long", async () => {
				hasBegun.resolve();
				await mayEnd.promise;
			});
			return step.run("after", () => "after all");
		}),
		client.createFunction(on("parallel"), async ({ step }) => {
			const all = await Promise.all([step.run("a", () => "a"), step.sleep("nap", "1h"), step.run("b", () => "b")]);
			return step.run("after", () => all.length);
		}),
	];
}

describe("the embedded executor begun again", () => {
	const world = withEmbeddedServer(durableFunctions);
	const counts = (job: { executions(step: string): number }, steps: string[]) =>
		steps.map((step) => job.executions(step));

	it("wakes who slept, and runs no finished step again", async () => {
		const { server } = world();
		const job = await world().begin("sleeper");
		await server.down(() => server.advance(30 * 60_000));
		await server.settle();
		expect(counts(job, ["before", "after"])).toEqual([1, 0]);
		await server.advance(31 * 60_000);
		expect(await job.end()).toMatchObject({ status: "completed", output: "awake" });
		expect(counts(job, ["before", "after"])).toEqual([1, 1]);
	});

	it("wakes who should have woken meanwhile", async () => {
		const { server } = world();
		const job = await world().begin("sleeper");
		await server.down(() => server.advance(3 * 3_600_000));
		expect(await job.end()).toMatchObject({ status: "completed", output: "awake" });
		expect(counts(job, ["before", "after"])).toEqual([1, 1]);
	});

	it("hears what was said while it was down", async () => {
		const { server } = world();
		const job = await world().begin("waiter", { key: "k" });
		await server.down(() => world().send("answered", { key: "k", word: "while you slept" }));
		expect(await job.end()).toMatchObject({ status: "completed", output: "while you slept" });
		expect(counts(job, ["before", "after"])).toEqual([1, 1]);
	});

	it("starts what was asked for while it was down, once", async () => {
		const { server } = world();
		const scene = randomBytes(4).toString("hex");
		const id = `down-${scene}`;
		await server.down(async () => {
			await world().send("waiter", { scene, key: scene }, id);
			await world().send("waiter", { scene, key: scene }, id);
		});
		await server.settle();
		const job = world().follow(scene, "waiter");
		expect(counts(job, ["before"])).toEqual([1]);
		await world().send("answered", { key: scene, word: "now" });
		expect(await job.end()).toMatchObject({ output: "now" });
	});

	it("makes the attempt that was due", async () => {
		const { server } = world();
		const job = await world().begin("retrier");
		await server.down(() => server.advance(60_000));
		expect(await job.end()).toMatchObject({ status: "completed", output: "after all" });
		expect(counts(job, ["before", "shaky", "after"])).toEqual([1, 2, 1]);
	});

	it("goes on with steps side by side", async () => {
		const { server } = world();
		const job = await world().begin("parallel");
		await server.down(async () => {});
		await server.advance(61 * 60_000);
		expect(await job.end()).toMatchObject({ status: "completed", output: 3 });
		expect(counts(job, ["a", "b", "after"])).toEqual([1, 1, 1]);
	});

	it("lets the step under way finish when it stops, begins no other, and goes on after it", async () => {
		const { server } = world();
		[mayEnd, hasBegun] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const job = await world().launch("long");
		await hasBegun.promise;
		const restarted = server.down(() => counts(job, ["long", "after"]));
		await until(() => server.isStopping());
		mayEnd.resolve();
		expect(await restarted).toEqual([1, 0]);
		expect(await job.end()).toMatchObject({ status: "completed", output: "after all" });
		expect(counts(job, ["long", "after"])).toEqual([1, 1]);
		expect(job.entries()).toBe(2);
	});

	it("drives alone: a second one beside it does nothing until the first has gone", async () => {
		const { server } = world();
		const job = await server.beside(async () => {
			const begun = await world().begin("sleeper");
			await server.advance(61 * 60_000);
			return begun;
		});
		expect(await job.end()).toMatchObject({ status: "completed" });
		expect(counts(job, ["before", "after"])).toEqual([1, 1]);
		expect(job.entries()).toBe(2);
	});

	it("leaves nothing to do behind runs that have ended", async () => {
		await world().server.settle();
		expect(await world().server.leftovers()).toBe(0);
	});
});
