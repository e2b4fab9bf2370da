import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

function waitingFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(on("sleeper"), async ({ step }) => {
			await step.run("before", () => "done");
			await step.sleep("nap", "2s");
			return step.run("after", () => "awake");
		}),
		client.createFunction(on("sleeper-until"), async ({ event, step }) => {
			await step.sleepUntil("until", new Date(event.data.until));
			return "awake";
		}),
		client.createFunction(on("naps"), async ({ step }) => {
			for (let nap = 0; nap < 3; nap += 1) await step.sleep("nap", "1s");
			return "awake";
		}),
		client.createFunction(on("waiter"), async ({ step }) => {
			await step.run("ask", () => "asked");
			const answer = await step.waitForEvent("answer", { event: named("answered"), match: "data.key", timeout: "3s" });
			return step.run("read", () => (answer === null ? "nobody answered" : answer.data.word));
		}),
		client.createFunction(on("picky"), async ({ step }) => {
			const answer = await step.waitForEvent("answer", {
				event: named("answered"),
				if: "async.data.key == event.data.key && async.data.size > 2",
				timeout: "10s",
			});
			return answer?.data.size ?? null;
		}),
		client.createFunction(on("waits-twice"), async ({ step }) => {
			const words: unknown[] = [];
			for (let turn = 0; turn < 2; turn += 1) {
				const answer = await step.waitForEvent("turn", { event: named("answered"), match: "data.key", timeout: "10s" });
				words.push(answer?.data.word ?? null);
			}
			return words;
		}),
	];
}

onEveryServer("waits", waitingFunctions, (world) => {
	it("sleep for as long as they say, and go on where they were", async () => {
		const job = await world().begin("sleeper");
		await job.run();
		await world().server.advance(1_000);
		expect([job.executions("before"), job.executions("after")]).toEqual([1, 0]);
		await world().server.advance(1_100);
		expect(await job.end()).toMatchObject({ status: "completed", output: "awake" });
		expect([job.executions("before"), job.executions("after")]).toEqual([1, 1]);
		expect(job.entries()).toBe(2);
	});

	it("sleep until an instant that is over no time at all", async () => {
		const job = await world().begin("sleeper-until", { until: "2020-01-01T00:00:00.000Z" });
		expect(await job.end()).toMatchObject({ status: "completed", output: "awake" });
		expect(job.entries()).toBe(2);
	});

	it("sleep again and again under one id", async () => {
		const job = await world().begin("naps");
		for (let nap = 0; nap < 3; nap += 1) await world().server.advance(1_100);
		expect(await job.end()).toMatchObject({ status: "completed", output: "awake" });
		expect(job.entries()).toBe(4);
	});

	it("end with the event that matches, and only the run it matches goes on", async () => {
		const [one, other] = [
			await world().begin("waiter", { key: "one" }),
			await world().begin("waiter", { key: "other" }),
		];
		await one.run();
		await other.run();
		await world().send("answered", { key: "nobody", word: "lost" });
		await world().send("answered", { key: "one", word: "yes" });
		expect(await one.end()).toMatchObject({ status: "completed", output: "yes" });
		expect(other.executions("read")).toBe(0);
		await world().server.advance(3_100);
		expect(await other.end()).toMatchObject({ status: "completed", output: "nobody answered" });
		for (const job of [one, other]) expect([job.executions("ask"), job.executions("read")]).toEqual([1, 1]);
	});

	it("hear nothing of what was said before they began", async () => {
		await world().send("answered", { key: "early", word: "too early" });
		const job = await world().begin("waiter", { key: "early" });
		await job.run();
		await world().server.advance(3_100);
		expect(await job.end()).toMatchObject({ output: "nobody answered" });
	});

	it("are ended by the first event alone: a second one changes nothing", async () => {
		const job = await world().begin("waiter", { key: "twice" });
		await job.run();
		await world().send("answered", { key: "twice", word: "first" });
		await world().send("answered", { key: "twice", word: "second" });
		expect(await job.end()).toMatchObject({ output: "first" });
		await world().server.advance(3_100);
		expect(job.executions("read")).toBe(1);
	});

	it("may ask for more than a match", async () => {
		const job = await world().begin("picky", { key: "picky" });
		await job.run();
		await world().send("answered", { key: "picky" });
		await world().send("answered", { key: "picky", size: 1 });
		await world().send("answered", { key: "picky", size: 3 });
		expect(await job.end()).toMatchObject({ status: "completed", output: 3 });
	});

	it("one after the other under one id take one event each", async () => {
		const job = await world().begin("waits-twice", { key: "turns" });
		await job.run();
		await world().send("answered", { key: "turns", word: "a" });
		await world().server.advance(500);
		await world().send("answered", { key: "turns", word: "b" });
		expect(await job.end()).toMatchObject({ status: "completed", output: ["a", "b"] });
		expect(job.entries()).toBe(3);
	});
});
