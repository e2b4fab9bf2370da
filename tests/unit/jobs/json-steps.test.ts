import { Inngest } from "inngest";
import { expect, it } from "vitest";
import { rehearse } from "../../support/jobs/json-steps";

const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const client = new Inngest({ id: "rehearsal", isDev: true, logger: quiet });
const EVENT = { id: "e1", name: "thing/asked", data: { groupId: "7" } };

function functionThat(work: (step: Parameters<Parameters<typeof client.createFunction>[1]>[0]["step"]) => unknown) {
	return client.createFunction({ id: "thing", retries: 0, triggers: [{ event: "thing/asked" }] }, ({ step }) =>
		work(step),
	);
}

it("gives a function what its steps returned as JSON makes it, so that a lost Date shows", async () => {
	const fn = functionThat(async (step) => {
		const { at } = await step.run("look", () => ({ at: new Date(0), left: undefined }));
		return { type: typeof at };
	});
	const { result, steps } = await rehearse(fn, EVENT);
	expect(result).toEqual({ type: "string" });
	expect(steps).toEqual([{ id: "look", kind: "run", output: { at: "1970-01-01T00:00:00.000Z" } }]);
});

it("refuses a bigint", async () => {
	const { error } = await rehearse(
		functionThat((step) => step.run("count", () => 1n)),
		EVENT,
	);
	expect(String((error as Error).message)).toContain("BigInt");
});

it("runs every step once, records what is sent and slept, and answers waits", async () => {
	let runs = 0;
	const fn = functionThat(async (step) => {
		for (const page of [1, 2]) await step.run(`page-${page}`, () => ++runs);
		await Promise.all([step.run("left", () => ++runs), step.run("right", () => ++runs)]);
		await step.sleepUntil("rest", new Date(1_000));
		await step.sendEvent("tell", [{ id: "x:1", name: "thing/told", data: { groupId: "7" } }]);
		const decided = await step.waitForEvent("decision", { event: "thing/decided", timeout: "1h" });
		const missing = await step.waitForEvent("nothing", { event: "thing/decided", timeout: "1h" });
		return { runs, decided, missing };
	});
	const rehearsed = await rehearse(fn, EVENT, { answers: { decision: { data: { yes: true } } } });
	expect(rehearsed.error).toBeUndefined();
	expect(rehearsed.result).toEqual({ runs: 4, decided: { data: { yes: true } }, missing: null });
	expect(rehearsed.steps.map(({ id }) => id).sort()).toEqual(
		["page-1", "page-2", "left", "right", "rest", "tell", "decision", "nothing"].sort(),
	);
	expect(rehearsed.sent).toEqual([{ id: "x:1", name: "thing/told", data: { groupId: "7" } }]);
	expect(rehearsed.sleeps).toMatchObject({ rest: "1970-01-01T00:00:01.000Z" });
});
