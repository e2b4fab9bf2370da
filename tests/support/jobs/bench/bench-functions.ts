import { setTimeout as wait } from "node:timers/promises";
import type { InngestFunction } from "inngest";
import type { Workshop } from "@/tests/contract/jobs/support/world";
import { Countdown } from "./countdown";

/** What a step waits for in a busy run: a query, a small call. */
const STEP_MS = 5;

/** What the functions of the bench tell whoever measures. */
export class BenchBoard {
	/** When a probe's function was entered, by probe. */
	readonly enteredAt = new Map<string, number>();
	/** Probes to be entered, and runs to be ended: whoever measures sets how many. */
	entered = new Countdown(0);
	ended = new Countdown(0);
}

/** The functions that are measured: they do as good as nothing, so that what is measured is whoever drives them. */
export function benchFunctions({ client, named }: Workshop, board: BenchBoard): InngestFunction.Any[] {
	const on = (id: string) => ({ id, retries: 1 as const, triggers: { event: named(id) } });
	return [
		client.createFunction(on("chain"), async ({ event, step }) => {
			for (let at = 0; at < event.data.steps; at += 1) await step.run("link", () => at);
			board.ended.tick();
		}),
		client.createFunction(on("probe"), async ({ event, step }) => {
			if (!board.enteredAt.has(event.data.probe)) {
				board.enteredAt.set(event.data.probe, performance.now());
				board.entered.tick();
			}
			await step.run("answer", () => "here");
		}),
		client.createFunction(on("busy"), async ({ event, step }) => {
			for (let lap = 0; lap < event.data.laps; lap += 1) {
				await step.run("work", () => wait(STEP_MS).then(() => lap));
				await step.sleep("pause", "1s");
			}
			board.ended.tick();
		}),
	];
}
