import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Job, Workshop } from "./support/world";

function controlledFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	const key = "event.data.key";
	const work = (id: string, more: object) =>
		client.createFunction(on(id, more), async ({ event, step }) => step.run("work", () => event.data.n ?? null));
	const slow = (id: string, more: object) =>
		client.createFunction(on(id, more), async ({ step }) => {
			await step.run("begin", () => "begun");
			await step.sleep("nap", "2s");
			await step.run("finish", () => "finished");
		});
	return [
		slow("skips", { singleton: { key, mode: "skip" } }),
		slow("cancels", { singleton: { key, mode: "cancel" } }),
		slow("only-one", { singleton: { mode: "skip" } }),
		work("throttled", { throttle: { key, limit: 1, period: "2s" } }),
		work("debounced", { debounce: { key, period: "2s" } }),
		work("debounced-for-so-long", { debounce: { key, period: "2s", timeout: "3s" } }),
		work("rate-limited", { rateLimit: { key, limit: 1, period: "3s" } }),
		work("idempotent", { idempotency: key }),
	];
}

const done = (jobs: Job[]) => jobs.map((job) => job.executions("work"));

onEveryServer("flow control", controlledFunctions, (world) => {
	it("singleton skips what comes while a run of the key is on, sleeping too", async () => {
		const first = await world().begin("skips", { key: "s" });
		await first.run();
		const second = await world().begin("skips", { key: "s" });
		const other = await world().begin("skips", { key: "o" });
		await other.run();
		await world().server.advance(2_200);
		expect((await first.end()).status).toBe("completed");
		expect((await other.end()).status).toBe("completed");
		expect(second.runs()).toEqual([]);
		const third = await world().begin("skips", { key: "s" });
		await third.run();
		await world().server.advance(2_200);
		expect((await third.end()).status).toBe("completed");
		expect([first, third].map((job) => [job.executions("begin"), job.executions("finish")])).toEqual([
			[1, 1],
			[1, 1],
		]);
	});

	it("singleton lets one of those that come at once begin", async () => {
		const jobs = await Promise.all([1, 2, 3, 4].map(() => world().launch("skips", { key: "rush" })));
		await world().server.settle();
		await world().server.advance(2_200);
		await world().server.settle();
		expect(jobs.filter((job) => job.runs().length > 0)).toHaveLength(1);
		expect(jobs.map((job) => job.executions("finish")).sort()).toEqual([0, 0, 0, 1]);
	});

	it("singleton without a key is one run of the function", async () => {
		const first = await world().begin("only-one", { key: "a" });
		await first.run();
		const second = await world().begin("only-one", { key: "b" });
		await world().server.advance(2_200);
		expect((await first.end()).status).toBe("completed");
		expect(second.runs()).toEqual([]);
	});

	it("singleton can cancel the run that is on for the new one", async () => {
		const first = await world().begin("cancels", { key: "c" });
		await first.run();
		const second = await world().begin("cancels", { key: "c" });
		await second.run();
		expect((await first.end()).status).toBe("cancelled");
		await world().server.advance(2_200);
		expect((await second.end()).status).toBe("completed");
		expect([first.executions("finish"), second.executions("finish")]).toEqual([0, 1]);
	});

	it("throttle begins one in its period and keeps the others for later", async () => {
		const jobs = [];
		for (const n of [1, 2, 3]) jobs.push(await world().launch("throttled", { key: "t", n }));
		const other = await world().launch("throttled", { key: "other", n: 9 });
		await other.end();
		await world().server.settle();
		expect(done(jobs).reduce((sum, times) => sum + times, 0)).toBe(1);
		await world().server.advance(2_100);
		expect(done(jobs).reduce((sum, times) => sum + times, 0)).toBe(2);
		await world().server.advance(2_100);
		for (const job of jobs) expect((await job.end()).status).toBe("completed");
		expect(done(jobs)).toEqual([1, 1, 1]);
	});

	it("debounce waits until it is quiet, and takes the last", async () => {
		const first = await world().begin("debounced", { key: "d", n: 1 });
		await world().server.advance(1_000);
		const last = await world().begin("debounced", { key: "d", n: 2 });
		const other = await world().begin("debounced", { key: "e", n: 3 });
		await world().server.advance(1_500);
		expect(first.runs()).toEqual([]);
		await world().server.advance(600);
		expect(await last.end()).toMatchObject({ status: "completed", output: 2 });
		expect(await other.end()).toMatchObject({ status: "completed", output: 3 });
		expect([first.runs().length, ...done([last, other])]).toEqual([0, 1, 1]);
	});

	it("debounce does not wait for ever", async () => {
		const jobs = [];
		for (const n of [1, 2, 3, 4]) {
			jobs.push(await world().begin("debounced-for-so-long", { key: "d", n }));
			await world().server.advance(n === 4 ? 300 : 900);
		}
		expect(jobs.flatMap((job) => job.runs())).toHaveLength(1);
		await world().server.advance(3_000);
		expect(done(jobs).reduce((sum, times) => sum + times, 0)).toBeLessThanOrEqual(2);
	});

	it("rateLimit drops what is too much, for good", async () => {
		const first = await world().begin("rate-limited", { key: "r", n: 1 });
		expect(await first.end()).toMatchObject({ output: 1 });
		const dropped = await world().begin("rate-limited", { key: "r", n: 2 });
		const other = await world().begin("rate-limited", { key: "q", n: 3 });
		expect(await other.end()).toMatchObject({ output: 3 });
		await world().server.advance(3_100);
		const later = await world().begin("rate-limited", { key: "r", n: 4 });
		expect(await later.end()).toMatchObject({ output: 4 });
		expect([dropped.runs().length, ...done([first, other, later])]).toEqual([0, 1, 1, 1]);
	});

	it("idempotency takes one event of a key", async () => {
		const first = await world().begin("idempotent", { key: "i", n: 1 });
		expect(await first.end()).toMatchObject({ output: 1 });
		const again = await world().begin("idempotent", { key: "i", n: 2 });
		const other = await world().begin("idempotent", { key: "j", n: 3 });
		expect(await other.end()).toMatchObject({ output: 3 });
		expect([again.runs().length, ...done([first, other])]).toEqual([0, 1, 1]);
	});

	it("idempotency lets through what has nothing to be told by", async () => {
		const jobs = [await world().begin("idempotent"), await world().begin("idempotent")];
		for (const job of jobs) expect((await job.end()).status).toBe("completed");
		expect(done(jobs)).toEqual([1, 1]);
	});
});
