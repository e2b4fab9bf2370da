import { setTimeout as wait } from "node:timers/promises";
import type { InngestFunction } from "inngest";
import type { ServiceContext } from "@/lib/services/context";
import type { Workshop } from "@/tests/contract/jobs/support/world";
import { StepLedger } from "./step-ledger";

/** A step lasts about this long, so that kills meet some in the middle. */
const STEP_MS = 15;
/** Every so many laps a step fails at first. */
const FAILS_EVERY = 5;

/** The load: runs that sleep, fail and come back, wait for each other, fan out, invoke and post. */
export function killFunctions({ client, named }: Workshop, ctx: ServiceContext): InngestFunction.Any[] {
	const ledger = new StepLedger(ctx.db);
	const on = (id: string) => ({ id, retries: 10 as const, triggers: { event: named(id) } });
	const work = async (runId: string, step: string, fails = false) => {
		const entry = await ledger.begin(runId, step, fails);
		await wait(Math.random() * STEP_MS);
		if (fails) throw new Error("down");
		return entry;
	};
	const walker = client.createFunction(on("walker"), async ({ attempt, event, runId, step }) => {
		const { laps, restS } = event.data;
		for (let lap = 0; lap < laps; lap += 1) {
			const fails = lap % FAILS_EVERY === 1 && attempt === 0;
			await step.run(`walk-${lap}`, () => work(runId, `walk-${lap}`, fails));
			await step.run(`look-${lap}`, () => work(runId, `look-${lap}`));
			await step.sleep(`rest-${lap}`, `${restS}s`);
		}
		return laps;
	});
	return [
		walker,
		client.createFunction(on("fan"), async ({ event, runId, step }) => {
			const { laps, restS } = event.data;
			for (let lap = 0; lap < laps; lap += 1) {
				await Promise.all(
					[1, 2, 3].map((part) => step.run(`part-${part}-${lap}`, () => work(runId, `part-${part}-${lap}`))),
				);
				await step.sleep(`rest-${lap}`, `${restS}s`);
			}
			return laps;
		}),
		client.createFunction(on("asker"), async ({ event, runId, step }) => {
			const { laps, key, restS } = event.data;
			let answers = 0;
			for (let lap = 0; lap < laps; lap += 1) {
				await step.run(`think-${lap}`, () => work(runId, `think-${lap}`));
				const id = `ask:${key}:${lap}`;
				await step.sendEvent(`ask-${lap}`, { id, name: named("answerer"), data: { key, restS } });
				const answer = await step.waitForEvent(`wait-${lap}`, {
					event: named("answer"),
					match: "data.key",
					timeout: `${restS * 3}s`,
				});
				if (answer !== null) answers += 1;
			}
			return answers;
		}),
		client.createFunction(on("answerer"), async ({ event, runId, step }) => {
			const { key, restS } = event.data;
			await step.sleep("rest", `${restS}s`);
			await step.run("answer", () => work(runId, "answer"));
			await step.sendEvent("tell", { id: `told:${event.id}`, name: named("answer"), data: { key } });
		}),
		client.createFunction(on("boss"), async ({ event, runId, step }) => {
			const { laps, restS } = event.data;
			for (let lap = 0; lap < laps; lap += 1) {
				await step.run(`plan-${lap}`, () => work(runId, `plan-${lap}`));
				await step.invoke(`send-${lap}`, { function: walker, data: { laps: 1, restS } });
			}
			return laps;
		}),
		client.createFunction(on("poster"), async ({ event, runId, step }) => {
			await step.sleep("rest", `${event.data.restS}s`);
			const entry = await step.run("post", async () => {
				const begun = await work(runId, "post");
				// Loading what draws takes as long as everything else: only those that post do.
				const { publishRecap } = await import("@/lib/services/publish/publish-recap");
				await publishRecap(ctx, { groupId: event.data.groupId });
				return begun;
			});
			return entry.row;
		}),
	];
}
