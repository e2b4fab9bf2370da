import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

function eventFunctions({ client, named }: Workshop) {
	const on = (id: string, event = id, more: object = {}) => ({
		id,
		retries: 0 as const,
		triggers: { event: named(event), ...more },
	});
	return [
		client.createFunction(on("teller"), async ({ event, step }) => {
			const { scene, words } = event.data;
			await step.run("before", () => "done");
			const { ids } = await step.sendEvent(
				"tell",
				words.map((word: string) => ({ name: named("told"), data: { scene, word } })),
			);
			return ids.length;
		}),
		client.createFunction(on("hears-all", "told"), async ({ event, step }) => step.run("hear", () => event.data.word)),
		client.createFunction(on("hears-too", "told"), async ({ event, step }) => step.run("hear", () => event.data.word)),
		client.createFunction(on("hears-some", "told", { if: "event.data.word == 'secret'" }), async ({ step }) =>
			step.run("hear", () => "heard"),
		),
		client.createFunction(on("once"), async ({ event, step }) => step.run("work", () => event.id)),
		client.createFunction(
			{
				id: "two-doors",
				retries: 0,
				triggers: [{ event: named("front") }, { event: named("back"), if: "has(event.data.key)" }],
			},
			async ({ event, step }) => step.run("open", () => event.name),
		),
	];
}

onEveryServer("events", eventFunctions, (world) => {
	it("sent by a step start every function that waits for them, once for each event", async () => {
		const job = await world().begin("teller", { words: ["plain", "secret"] });
		expect(await job.end()).toMatchObject({ status: "completed", output: 2 });
		for (const id of ["hears-all", "hears-too", "hears-some"]) await job.end(id);
		await world().server.settle();
		expect(["hears-all", "hears-too", "hears-some"].map((id) => job.runs(id).length)).toEqual([2, 2, 1]);
		expect(["hears-all", "hears-too", "hears-some"].map((id) => job.executions("hear", id))).toEqual([2, 2, 1]);
		expect([job.executions("before"), job.entries()]).toEqual([1, 1]);
	});

	it("of one id start a function once, however often and together they are sent", async () => {
		const id = `once-${world().named("id")}`;
		const job = await world().begin("once", {}, { id });
		expect(await job.end()).toMatchObject({ status: "completed", output: id });
		const event = { id, name: world().named("once"), data: { scene: job.scene } };
		await world().server.send([event, event]);
		await world().server.send([event]);
		await world().server.settle();
		expect([job.runs().length, job.executions("work"), job.entries()]).toEqual([1, 1, 1]);
	});

	it("of one id sent in one breath start a function once", async () => {
		const event = { id: `twins-${world().named("id")}`, name: world().named("once"), data: { scene: "twins" } };
		await Promise.all([world().server.send([event]), world().server.send([event, event])]);
		const job = world().follow("twins", "once");
		expect((await job.end()).status).toBe("completed");
		await world().server.settle();
		expect([job.runs().length, job.executions("work")]).toEqual([1, 1]);
	});

	it("without an id are each a start of their own", async () => {
		const event = { name: world().named("once"), data: { scene: "no-id" } };
		await world().server.send([event, event]);
		const job = world().follow("no-id", "once");
		await job.end();
		await world().server.advance(300);
		expect([job.runs().length, job.executions("work")]).toEqual([2, 2]);
	});

	it("of several names may start one function, each under its own condition", async () => {
		const front = await world().begin("two-doors", {}, { name: "front" });
		expect(await front.end()).toMatchObject({ output: world().named("front") });
		const locked = await world().begin("two-doors", {}, { name: "back" });
		const back = await world().begin("two-doors", { key: "k" }, { name: "back" });
		expect(await back.end()).toMatchObject({ output: world().named("back") });
		expect(locked.runs()).toEqual([]);
	});
});
