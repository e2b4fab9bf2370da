import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

const LOOPS = 30;
/** Above the four megabytes a step may give. */
const TOO_MUCH = 4 * 1024 * 1024 + 1;

function steppingFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(on("in-order"), async ({ step }) => {
			const first = await step.run("first", () => 1);
			const second = await step.run("second", () => first + 1);
			return step.run("third", () => second + 1);
		}),
		client.createFunction(on("no-checkpoints", { checkpointing: false }), async ({ step }) => {
			const first = await step.run("first", () => 1);
			const second = await step.run("second", () => first + 1);
			return { sum: first + second };
		}),
		client.createFunction(on("no-steps"), async ({ event }) => ({ heard: event.data.word })),
		client.createFunction(on("nothing-returned"), async ({ step }) => {
			await step.run("silent", () => undefined);
		}),
		client.createFunction(on("loop"), async ({ step }) => {
			const seen: number[] = [];
			for (let at = 0; at < LOOPS; at += 1) seen.push(await step.run("page", () => at));
			return seen;
		}),
		client.createFunction(on("loop-uncheckpointed", { checkpointing: false }), async ({ step }) => {
			const seen: number[] = [];
			for (let at = 0; at < 5; at += 1) seen.push(await step.run("page", () => at));
			return seen;
		}),
		client.createFunction(on("json"), async ({ event, step }) => {
			const given = await step.run("make", () => ({ at: new Date(0), nothing: undefined, list: [undefined, 1] }));
			const kept = JSON.stringify(event.data.list);
			event.data.list.push("changed by the function");
			const later = await step.run("after", () => "after");
			return { given, kept, later };
		}),
		client.createFunction(on("json-again", { checkpointing: false }), async ({ event, step }) => {
			const before = JSON.stringify(event.data.list);
			event.data.list.push("changed by the function");
			const given = await step.run("make", () => ({ items: [1] }));
			given.items.push(2);
			const seen = await step.run("look", () => before);
			return { seen, before, items: (await step.run("last", () => given.items.length)) as number };
		}),
		client.createFunction(on("too-much"), async ({ step }) => {
			await step.run("too-much", () => "x".repeat(TOO_MUCH));
			return "never";
		}),
	];
}

onEveryServer("steps", steppingFunctions, (world) => {
	it("run in order, each once, in one call of the function", async () => {
		const job = await world().begin("in-order");
		expect(await job.end()).toMatchObject({ status: "completed", output: 3, error: null });
		expect(["first", "second", "third"].map((step) => job.executions(step))).toEqual([1, 1, 1]);
		expect(job.runs()).toHaveLength(1);
		expect(job.entries()).toBe(1);
	});

	it("run each once without checkpoints too, in one call a step and one for the end", async () => {
		const job = await world().begin("no-checkpoints");
		expect(await job.end()).toMatchObject({ status: "completed", output: { sum: 3 } });
		expect(["first", "second"].map((step) => job.executions(step))).toEqual([1, 1]);
		expect(job.entries()).toBe(3);
	});

	it("are not needed: a function without any is entered once and ends", async () => {
		const job = await world().begin("no-steps", { word: "hello" });
		expect(await job.end()).toMatchObject({ status: "completed", output: { heard: "hello" } });
		expect(job.entries()).toBe(1);
	});

	it("that give nothing give null, and so does the run", async () => {
		const job = await world().begin("nothing-returned");
		expect(await job.end()).toMatchObject({ status: "completed", output: null });
		expect(job.executions("silent")).toBe(1);
	});

	it("in a loop may share an id, and one call goes through all of them", async () => {
		const job = await world().begin("loop");
		expect(await job.end()).toMatchObject({
			status: "completed",
			output: Array.from({ length: LOOPS }, (_, at) => at),
		});
		expect(job.executions("page")).toBe(LOOPS);
		expect(job.entries()).toBe(1);
	});

	it("in a loop share an id without checkpoints too", async () => {
		const job = await world().begin("loop-uncheckpointed");
		expect(await job.end()).toMatchObject({ status: "completed", output: [0, 1, 2, 3, 4] });
		expect(job.executions("page")).toBe(5);
		expect(job.entries()).toBe(6);
	});

	it("give what JSON makes of it once they are remembered", async () => {
		const job = await world().begin("json-again", { list: ["a"] });
		expect(await job.end()).toMatchObject({
			status: "completed",
			output: { seen: '["a"]', before: '["a"]', items: 2 },
		});
	});

	it("leave the event as it came, whatever the function does to its copy", async () => {
		const job = await world().begin("json", { list: ["a"] });
		const { output } = await job.end();
		expect(output).toMatchObject({ given: { at: "1970-01-01T00:00:00.000Z", list: [null, 1] }, kept: '["a"]' });
	});

	it("that give more than four megabytes fail the run", async () => {
		const job = await world().begin("too-much");
		expect((await job.end()).status).toBe("failed");
	});
});
