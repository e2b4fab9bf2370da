import { describe, expect, it } from "vitest";
import { withEmbeddedServer } from "./support/on-every-server";
import type { Job, Workshop } from "./support/world";

const parts = (prefix: string) => [1, 2, 3].map((n) => `${prefix}-${n}`);

/** Steps under way. */
const working = { now: 0, most: 0 };

function countedFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	return [
		client.createFunction(on("mixed"), async ({ step }) => {
			await Promise.all([
				step.sleep("nap", "1s"),
				step.run("work", () => "done"),
				step.waitForEvent("answer", { event: named("answered"), match: "data.key", timeout: "5s" }),
			]);
			await step.run("after", () => "done");
		}),
		client.createFunction(on("race"), async ({ group, step }) => {
			await group.parallel({ mode: "race" }, () =>
				Promise.race([step.run("quick", () => "quick"), step.sleep("slow", "2s")]),
			);
			await step.run("after", () => "done");
		}),
		client.createFunction(on("beside"), async ({ step }) => {
			const nap = step.sleep("nap", "1s");
			for (const part of parts("beside")) await step.run(part, () => part);
			await nap;
			await step.run("after", () => "done");
		}),
		client.createFunction(on("chains"), async ({ step }) => {
			const chain = async (name: string) => {
				for (const part of parts(name)) {
					await step.run(part, async () => {
						working.now += 1;
						working.most = Math.max(working.most, working.now);
						await new Promise((resolve) => setTimeout(resolve, 5));
						working.now -= 1;
					});
				}
			};
			await Promise.all([chain("a"), chain("b"), chain("c")]);
		}),
	];
}

/* Each look at a run tells of everything pending again: a call too many is how a step comes to run twice. */
describe("calls the embedded executor makes", () => {
	const world = withEmbeddedServer(countedFunctions);
	const steps = (job: Job, names: readonly string[]) => names.map((name) => job.executions(name));

	it("are none while nothing new is there: one finds what a run waits for, one works, one goes on", async () => {
		const job = await world().begin("mixed", { key: "k" });
		expect([job.entries(), ...steps(job, ["work", "after"])]).toEqual([2, 1, 0]);
		await world().server.advance(1_100);
		await world().send("answered", { key: "nobody" });
		await world().server.settle();
		expect(job.entries()).toBe(2);
		await world().send("answered", { key: "k" });
		expect((await job.end()).status).toBe("completed");
		expect([job.entries(), ...steps(job, ["work", "after"])]).toEqual([3, 1, 1]);
	});

	it("go on from the winner of a race, and are none while its loser is on", async () => {
		const job = await world().begin("race");
		expect([job.entries(), ...steps(job, ["quick", "after"])]).toEqual([5, 1, 1]);
		await world().server.advance(1_000);
		expect(job.entries()).toBe(5);
		await world().server.advance(1_200);
		expect((await job.end()).status).toBe("completed");
		expect([job.entries(), ...steps(job, ["quick", "after"])]).toEqual([6, 1, 1]);
	});

	it("wait for a sleep beside a step before they go on from either, and then run each step once", async () => {
		const job = await world().begin("beside");
		expect([job.entries(), ...steps(job, parts("beside"))]).toEqual([2, 1, 0, 0]);
		await world().server.advance(1_200);
		expect((await job.end()).status).toBe("completed");
		expect([job.entries(), ...steps(job, [...parts("beside"), "after"])]).toEqual([3, 1, 1, 1, 1]);
	});

	it("of chains side by side are one a step, and one look after each row of them", async () => {
		const job = await world().begin("chains");
		expect((await job.end()).status).toBe("completed");
		expect(steps(job, ["a", "b", "c"].flatMap(parts))).toEqual(Array.from({ length: 9 }, () => 1));
		expect(job.entries()).toBe(1 + 9 + 3);
		// Side by side in truth, or the count would say little.
		expect(working.most).toBeGreaterThan(1);
	});
});
