import { expect, it } from "vitest";
import { Crowd } from "./support/crowd";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

const byKey = new Crowd();
const byNumber = new Crowd();
const byBoth = new Crowd();
const shared = new Crowd();
const free = new Crowd();

function crowdedFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(
			on("by-key", { concurrency: [{ key: "event.data.key", limit: 1 }] }),
			async ({ event, step }) => {
				await step.run("first", () => byKey.visit(event.data.key));
				await step.sleep("nap", "1s");
				await step.run("second", () => byKey.visit(event.data.key));
			},
		),
		client.createFunction(on("by-number", { concurrency: 2 }), async ({ step }) => {
			await step.run("visit", () => byNumber.visit("any"));
		}),
		client.createFunction(
			on("by-both", { concurrency: [{ limit: 3 }, { key: "event.data.key", limit: 1 }] }),
			async ({ event, step }) => {
				await step.run("visit", () => byBoth.visit(event.data.key));
			},
		),
		client.createFunction(on("fanning", { concurrency: 1 }), async ({ step }) => {
			await Promise.all([1, 2, 3].map((n) => step.run(`part-${n}`, () => byNumber.visit("fan"))));
		}),
		...["one-of-two", "two-of-two"].map((id) =>
			client.createFunction(
				on(id, { concurrency: [{ scope: "env", key: '"shared:" + event.data.key', limit: 1 }] }),
				async ({ event, step }) => {
					await step.run("visit", () => shared.visit(event.data.key));
					await step.sleep("nap", "1s");
					await step.run("again", () => shared.visit(event.data.key));
				},
			),
		),
		client.createFunction(on("free"), async ({ step }) => {
			await step.run("visit", () => free.visit("any"));
		}),
	];
}

onEveryServer("concurrency", crowdedFunctions, (world) => {
	const launch = (functionId: string, keys: string[]) =>
		Promise.all(keys.map((key) => world().launch(functionId, { key })));

	it("lets one step of a key run at a time, and those of other keys beside it", async () => {
		const jobs = await launch("by-key", ["a", "a", "a", "b", "b"]);
		for (const job of jobs) await job.run();
		await world().server.settle();
		await world().server.advance(1_100);
		for (const job of jobs) expect((await job.end()).status).toBe("completed");
		expect([byKey.most("a"), byKey.most("b")]).toEqual([1, 1]);
		expect(byKey.most()).toBeGreaterThan(1);
		for (const job of jobs) expect([job.executions("first"), job.executions("second")]).toEqual([1, 1]);
	});

	it("does not count a run that sleeps", async () => {
		const jobs = await launch("by-key", ["nap", "nap", "nap"]);
		for (const job of jobs) await job.run();
		await world().server.settle();
		expect(jobs.map((job) => job.executions("first"))).toEqual([1, 1, 1]);
		await world().server.advance(1_100);
		for (const job of jobs) expect((await job.end()).status).toBe("completed");
		expect(byKey.most("nap")).toBe(1);
	});

	it("of a number counts every run of the function", async () => {
		const jobs = await launch("by-number", ["a", "b", "c", "d", "e", "f"]);
		for (const job of jobs) expect((await job.end()).status).toBe("completed");
		expect(byNumber.most("any")).toBe(2);
		expect(jobs.map((job) => job.executions("visit"))).toEqual([1, 1, 1, 1, 1, 1]);
	});

	it("of two rules keeps both", async () => {
		const jobs = await launch("by-both", ["a", "a", "b", "b", "c", "c", "d", "d"]);
		for (const job of jobs) expect((await job.end()).status).toBe("completed");
		expect(["a", "b", "c", "d"].map((key) => byBoth.most(key))).toEqual([1, 1, 1, 1]);
		expect(byBoth.most()).toBeLessThanOrEqual(3);
	});

	it("counts the parallel steps of one run too", async () => {
		const job = await world().begin("fanning");
		expect((await job.end()).status).toBe("completed");
		expect(byNumber.most("fan")).toBe(1);
	});

	it("may be one for several functions", async () => {
		const ids = ["one-of-two", "two-of-two", "one-of-two", "two-of-two"];
		const key = world().named("shared");
		const jobs = await Promise.all(ids.map((id) => world().launch(id, { key })));
		const other = await world().launch("one-of-two", { key: `${key}-other` });
		for (const job of [...jobs, other]) await job.run();
		await world().server.settle();
		await world().server.advance(1_100);
		for (const job of [...jobs, other]) expect((await job.end()).status).toBe("completed");
		expect(shared.most(key)).toBe(1);
		expect(shared.most()).toBeGreaterThan(1);
		expect(jobs.map((job) => [job.executions("visit"), job.executions("again")])).toEqual(jobs.map(() => [1, 1]));
	});

	it("is not limited where nothing says so", async () => {
		const jobs = await launch("free", ["a", "b", "c", "d"]);
		for (const job of jobs) await job.end();
		expect(free.most()).toBeGreaterThan(1);
	});
});
