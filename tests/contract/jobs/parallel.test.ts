import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

const failedOnce = new Set<string>();

function parallelFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(on("three"), async ({ step }) => {
			const all = await Promise.all([1, 2, 3].map((n) => step.run(`part-${n}`, () => n)));
			return all.reduce((sum, n) => sum + n, 0);
		}),
		client.createFunction(on("three-between"), async ({ step }) => {
			await step.run("before", () => 0);
			const all = await Promise.all([1, 2, 3].map((n) => step.run(`part-${n}`, () => n)));
			return step.run("after", () => all);
		}),
		client.createFunction(on("chains"), async ({ step }) => {
			const chain = async (name: string) => {
				const first = await step.run(`${name}-1`, () => `${name}1`);
				const second = await step.run(`${name}-2`, () => `${first}${name}2`);
				return step.run(`${name}-3`, () => `${second}${name}3`);
			};
			return Promise.all([chain("a"), chain("b")]);
		}),
		client.createFunction({ ...on("one-shaky"), retries: 1 }, async ({ runId, step }) => {
			const shaky = () => {
				if (failedOnce.has(runId)) return "up";
				failedOnce.add(runId);
				throw new Error("down");
			};
			return Promise.all([step.run("steady", () => "up"), step.run("shaky", shaky), step.run("calm", () => "up")]);
		}),
		client.createFunction(on("one-lost"), async ({ step }) => {
			const lost = () => {
				throw new Error("lost");
			};
			const all = await Promise.allSettled([step.run("kept", () => "kept"), step.run("lost", lost)]);
			return step.run("count", () => all.map(({ status }) => status));
		}),
		client.createFunction(on("mixed"), async ({ step }) => {
			const [slept, ran, heard] = await Promise.all([
				step.sleep("nap", "1s"),
				step.run("run", () => "ran"),
				step.waitForEvent("wait", { event: named("mixed-told"), match: "data.key", timeout: "5s" }),
			]);
			return step.run("after", () => ({ slept: slept ?? null, ran, heard: heard?.data.word ?? null }));
		}),
		client.createFunction(on("beside-a-nap"), async ({ step }) => {
			const nap = step.sleep("nap", "1s");
			const words = [await step.run("a", () => "a"), await step.run("b", () => "b")];
			await nap;
			return [...words, await step.run("c", () => "c")];
		}),
		client.createFunction(on("race"), async ({ group, step }) => {
			const winner = await group.parallel({ mode: "race" }, () =>
				Promise.race([step.run("quick", () => "quick"), step.sleep("slow", "2s").then(() => "slow")]),
			);
			return step.run("after", () => winner);
		}),
		client.createFunction(on("many"), async ({ step }) => {
			const all = await Promise.all(Array.from({ length: 20 }, (_, at) => step.run(`part-${at}`, () => at)));
			return all.length;
		}),
	];
}

const parts = (job: { executions(step: string): number }, names: string[]) => names.map((name) => job.executions(name));

onEveryServer("parallel steps", parallelFunctions, (world) => {
	it("run each once, and one look follows when all are done", async () => {
		const job = await world().begin("three");
		expect(await job.end()).toMatchObject({ status: "completed", output: 6 });
		expect(parts(job, ["part-1", "part-2", "part-3"])).toEqual([1, 1, 1]);
		// One finds them, one runs each, one goes on.
		expect(job.entries()).toBe(5);
	});

	it("between others leave those at once each", async () => {
		const job = await world().begin("three-between");
		expect(await job.end()).toMatchObject({ status: "completed", output: [1, 2, 3] });
		expect(parts(job, ["before", "part-1", "part-2", "part-3", "after"])).toEqual([1, 1, 1, 1, 1]);
		expect(job.entries()).toBeLessThanOrEqual(7);
	});

	it("in chains beside each other run each once", async () => {
		const job = await world().begin("chains");
		expect(await job.end()).toMatchObject({ status: "completed", output: ["a1a2a3", "b1b2b3"] });
		expect(parts(job, ["a-1", "a-2", "a-3", "b-1", "b-2", "b-3"])).toEqual([1, 1, 1, 1, 1, 1]);
	});

	it("are retried one by one: the others are not run again", async () => {
		const job = await world().begin("one-shaky");
		await world().server.passRetry(0);
		expect(await job.end()).toMatchObject({ status: "completed", output: ["up", "up", "up"] });
		expect(parts(job, ["steady", "shaky", "calm"])).toEqual([1, 2, 1]);
	});

	it("that fail for good leave the others their results", async () => {
		const job = await world().begin("one-lost");
		expect(await job.end()).toMatchObject({ status: "completed", output: ["fulfilled", "rejected"] });
		expect(parts(job, ["kept", "lost", "count"])).toEqual([1, 1, 1]);
	});

	it("may sleep, run and wait side by side", async () => {
		const job = await world().begin("mixed", { key: "m" });
		await job.run();
		await world().server.advance(1_100);
		expect(job.executions("after")).toBe(0);
		await world().send("mixed-told", { key: "m", word: "hello" });
		expect(await job.end()).toMatchObject({ output: { slept: null, ran: "ran", heard: "hello" } });
		expect(parts(job, ["run", "after"])).toEqual([1, 1]);
	});

	it("that time out beside others give null", async () => {
		const job = await world().begin("mixed", { key: "nobody" });
		await job.run();
		await world().server.advance(5_200);
		expect(await job.end()).toMatchObject({ output: { ran: "ran", heard: null } });
		expect(parts(job, ["run", "after"])).toEqual([1, 1]);
	});

	it("go on beside a sleep that is still on, each once", async () => {
		const job = await world().begin("beside-a-nap");
		await world().server.advance(1_100);
		expect(await job.end()).toMatchObject({ status: "completed", output: ["a", "b", "c"] });
		expect(parts(job, ["a", "b", "c"])).toEqual([1, 1, 1]);
	});

	it("in a race are won by the first: what follows waits for nobody, and the run's end for the last", async () => {
		const job = await world().begin("race");
		await job.run();
		await world().server.advance(1_000);
		expect(parts(job, ["quick", "after"])).toEqual([1, 1]);
		expect((await world().server.readRun((await job.run()).runId)).status).toBe("running");
		await world().server.advance(1_200);
		expect(await job.end()).toMatchObject({ status: "completed", output: "quick" });
		expect(parts(job, ["quick", "after"])).toEqual([1, 1]);
	});

	it("are not looked for again and again: twenty take one call each, and two more", async () => {
		const job = await world().begin("many");
		expect(await job.end()).toMatchObject({ status: "completed", output: 20 });
		expect(
			parts(
				job,
				Array.from({ length: 20 }, (_, at) => `part-${at}`),
			).every((times) => times === 1),
		).toBe(true);
		expect(job.entries()).toBe(22);
	});
});
