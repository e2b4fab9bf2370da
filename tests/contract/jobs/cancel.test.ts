import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

function cancellableFunctions({ client, named }: Workshop) {
	const cancelOn = [{ event: named("call-off"), if: "async.data.eventId == event.id" }];
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	const listens = { event: "inngest/function.cancelled", if: `event.data.function_id == '${client.id}-sleeper'` };
	return [
		client.createFunction(on("sleeper", { cancelOn }), async ({ step }) => {
			await step.run("before", () => "done");
			await step.sleep("nap", "2s");
			await step.run("after", () => "done");
		}),
		client.createFunction(
			on("waiter", { cancelOn: [{ event: named("call-off-key"), match: "data.key" }] }),
			async ({ step }) => {
				await step.waitForEvent("answer", { event: named("never"), timeout: "2s" });
				await step.run("after", () => "done");
			},
		),
		client.createFunction(
			on("soon-safe", { cancelOn: [{ event: named("call-off-soon"), match: "data.key", timeout: "1s" }] }),
			async ({ step }) => {
				await step.sleep("nap", "3s");
				await step.run("after", () => "done");
			},
		),
		client.createFunction({ ...on("retrier", { cancelOn }), retries: 3 }, async ({ step }) => {
			await step.run("down", () => {
				throw new Error("down");
			});
		}),
		client.createFunction(on("side-by-side", { cancelOn }), async ({ step }) => {
			await Promise.all([step.sleep("nap", "2s"), step.run("work", () => "done")]);
			await step.run("after", () => "done");
		}),
		client.createFunction(on("too-long", { timeouts: { finish: "2s" } }), async ({ step }) => {
			await step.run("before", () => "done");
			await step.sleep("nap", "5s");
			await step.run("after", () => "done");
		}),
		client.createFunction(
			{ id: "cancel-listener", retries: 0, triggers: listens },
			async ({ event }) => event.data.run_id,
		),
	];
}

onEveryServer("cancelling", cancellableFunctions, (world) => {
	const beginAs = (functionId: string, id: string) =>
		world().begin(functionId, {}, { id: `${id}-${world().named("id")}` });
	const callOff = async (id: string) => {
		await world().send("call-off", { eventId: `${id}-${world().named("id")}` });
		await world().server.settle();
	};

	it("ends a run that sleeps: what comes after never begins", async () => {
		const job = await beginAs("sleeper", "asleep");
		await job.run();
		await callOff("asleep");
		expect((await job.end()).status).toBe("cancelled");
		await world().server.advance(2_200);
		expect([job.executions("before"), job.executions("after"), job.entries()]).toEqual([1, 0, 1]);
	});

	it("ends the run whose event it names, and no other", async () => {
		const [one, other] = [await beginAs("sleeper", "one"), await beginAs("sleeper", "other")];
		await one.run();
		await other.run();
		await callOff("one");
		await callOff("nobody");
		await world().server.advance(2_200);
		expect((await one.end()).status).toBe("cancelled");
		expect((await other.end()).status).toBe("completed");
		expect([one.executions("after"), other.executions("after")]).toEqual([0, 1]);
	});

	it("is heard of once", async () => {
		const job = await beginAs("sleeper", "heard");
		await job.run();
		await callOff("heard");
		await callOff("heard");
		const { runId, status } = await job.end();
		expect(status).toBe("cancelled");
		expect((await job.end("cancel-listener")).output).toBe(runId);
		expect(job.runs("cancel-listener")).toHaveLength(1);
	});

	it("ends a run that waits, by a matching field", async () => {
		const job = await world().begin("waiter", { key: "mine" });
		const other = await world().begin("waiter", { key: "yours" });
		await job.run();
		await other.run();
		await world().send("call-off-key", { key: "mine" });
		await world().server.advance(2_200);
		expect((await job.end()).status).toBe("cancelled");
		expect((await other.end()).status).toBe("completed");
		expect([job.executions("after"), other.executions("after")]).toEqual([0, 1]);
	});

	it("ends a run between two attempts", async () => {
		const job = await beginAs("retrier", "between");
		await job.run();
		await callOff("between");
		await world().server.passRetry(0);
		expect((await job.end()).status).toBe("cancelled");
		expect(job.executions("down")).toBeLessThanOrEqual(2);
	});

	it("ends a run with several things under way", async () => {
		const job = await beginAs("side-by-side", "several");
		await job.run();
		await world().server.settle();
		await callOff("several");
		expect((await job.end()).status).toBe("cancelled");
		await world().server.advance(2_200);
		expect(job.executions("after")).toBe(0);
	});

	it("comes by itself for a run that takes too long", async () => {
		const job = await world().begin("too-long");
		await job.run();
		await world().server.advance(2_500);
		expect((await job.end()).status).toBe("cancelled");
		await world().server.advance(3_000);
		expect([job.executions("before"), job.executions("after")]).toEqual([1, 0]);
	});

	it("is heard only for as long as it may come", async () => {
		const [early, late] = [
			await world().begin("soon-safe", { key: "early" }),
			await world().begin("soon-safe", { key: "late" }),
		];
		await early.run();
		await late.run();
		await world().send("call-off-soon", { key: "early" });
		await world().server.advance(1_500);
		await world().send("call-off-soon", { key: "late" });
		await world().server.advance(2_000);
		expect([(await early.end()).status, (await late.end()).status]).toEqual(["cancelled", "completed"]);
		expect([early.executions("after"), late.executions("after")]).toEqual([0, 1]);
	});

	it("comes too late for a run that has ended", async () => {
		const job = await beginAs("sleeper", "late");
		await job.run();
		await world().server.advance(2_200);
		expect((await job.end()).status).toBe("completed");
		await callOff("late");
		expect((await job.end()).status).toBe("completed");
	});
});
