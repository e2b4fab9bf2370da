import { NonRetriableError, RetryAfterError, StepError } from "inngest";
import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop, World } from "./support/world";

/** Fails as often as it is told, by run and name; what a real outage would do. */
class Outage {
	readonly #left = new Map<string, number>();

	pass(runId: string, name: string, times: number): string {
		const key = `${runId}:${name}`;
		const left = this.#left.get(key) ?? times;
		this.#left.set(key, left - 1);
		if (left > 0) throw new Error(`${name} is down`);
		return `${name} is up`;
	}
}

const attempts: { readonly scene: string; readonly attempt: number }[] = [];
const failures: { readonly scene: string; readonly message: string; readonly runId: string }[] = [];

function failingFunctions({ client, named }: Workshop, checkpointing: boolean) {
	const outage = new Outage();
	const on = (id: string, retries: 0 | 1 | 2 | 3, more: object = {}) => ({
		id,
		retries,
		checkpointing,
		triggers: { event: named(id) },
		...more,
	});
	return [
		client.createFunction(on("comes-back", 2), async ({ attempt, event, runId, step }) => {
			attempts.push({ scene: event.data.scene, attempt });
			await step.run("before", () => "done");
			const answer = await step.run("shaky", () => outage.pass(runId, "shaky", 2));
			await step.run("after", () => "done");
			return answer;
		}),
		client.createFunction(on("each-its-own", 1), async ({ runId, step }) => {
			await step.run("one", () => outage.pass(runId, "one", 1));
			await step.run("two", () => outage.pass(runId, "two", 1));
			return step.run("three", () => outage.pass(runId, "three", 1));
		}),
		client.createFunction(on("stays-down", 2), async ({ step }) => {
			await step.run("down", () => {
				throw new Error("still down");
			});
		}),
		client.createFunction(on("never-again", 3), async ({ step }) => {
			await step.run("refused", () => {
				throw new NonRetriableError("no such group");
			});
		}),
		client.createFunction(on("not-so-soon", 2), async ({ runId, step }) =>
			step.run("flooded", () => {
				try {
					return outage.pass(runId, "flooded", 1);
				} catch {
					throw new RetryAfterError("flood", "2s");
				}
			}),
		),
		client.createFunction(on("outside-steps", 1), async ({ runId, step }) => {
			await step.run("kept", () => "kept");
			return outage.pass(runId, "outside", 1);
		}),
		client.createFunction(on("caught", 1), async ({ step }) => {
			try {
				await step.run("hopeless", () => {
					throw new TypeError("hopeless");
				});
			} catch (error) {
				const isStepError = error instanceof StepError;
				return step.run("instead", () => ({ isStepError, message: (error as Error).message }));
			}
		}),
		client.createFunction(
			{
				...on("with-handler", 1),
				onFailure: async ({ error, event, step }) => {
					const { run_id: runId, event: own } = event.data;
					const scene = (own.data as { scene: string }).scene;
					await step.run("tell", () => failures.push({ scene, message: error.message, runId }));
				},
			},
			async ({ step }) => {
				await step.run("doomed", () => {
					throw new Error("doomed");
				});
			},
		),
		client.createFunction(
			{
				id: "listener",
				retries: 0,
				triggers: { event: "inngest/function.failed", if: `event.data.function_id == '${client.id}-stays-down'` },
			},
			async ({ event }) => ({ of: event.data.function_id, message: event.data.error.message, run: event.data.run_id }),
		),
	];
}

for (const checkpointing of [true, false]) {
	const title = `retries ${checkpointing ? "with" : "without"} checkpoints`;
	onEveryServer(title, (workshop) => failingFunctions(workshop, checkpointing), retryScenes);
}

function retryScenes(world: () => World): void {
	it("run only the failed step again, until it succeeds", async () => {
		const job = await world().begin("comes-back");
		for (const attempt of [0, 1]) await world().server.passRetry(attempt);
		expect(await job.end()).toMatchObject({ status: "completed", output: "shaky is up" });
		expect(["before", "shaky", "after"].map((step) => job.executions(step))).toEqual([1, 3, 1]);
		const seen = attempts.filter(({ scene }) => scene === job.scene).map(({ attempt }) => attempt);
		expect(seen.filter((attempt) => attempt > 0)).toEqual([1, 2]);
		expect([seen.at(0), seen.at(-1)]).toEqual([0, 0]);
	});

	it("are counted per step: each has its full number", async () => {
		const job = await world().begin("each-its-own");
		for (let step = 0; step < 3; step += 1) await world().server.passRetry(0);
		expect(await job.end()).toMatchObject({ status: "completed", output: "three is up" });
		expect(["one", "two", "three"].map((step) => job.executions(step))).toEqual([2, 2, 2]);
	});

	it("end at their number: the step is begun once more than that, and the run fails with its error", async () => {
		const job = await world().begin("stays-down");
		for (const attempt of [0, 1]) await world().server.passRetry(attempt);
		expect(await job.end()).toMatchObject({ status: "failed", error: { message: "still down" } });
		expect(job.executions("down")).toBe(3);
	});

	it("of a failed run are over: it is heard of once, by whoever listens", async () => {
		const job = await world().begin("stays-down");
		for (const attempt of [0, 1]) await world().server.passRetry(attempt);
		const { runId } = await job.end();
		const heard = await job.end("listener");
		expect(heard.output).toEqual({ of: `${world().server.client.id}-stays-down`, message: "still down", run: runId });
		expect(job.runs("listener")).toHaveLength(1);
		expect(job.executions("down")).toBe(3);
	});

	it("are not made for what cannot be retried", async () => {
		const job = await world().begin("never-again");
		expect(await job.end()).toMatchObject({ status: "failed", error: { message: "no such group" } });
		expect(job.executions("refused")).toBe(1);
	});

	it("wait as long as the step asks, and no longer", async () => {
		const job = await world().begin("not-so-soon");
		await job.run();
		expect(job.executions("flooded")).toBe(1);
		await world().server.advance(2_100);
		expect(await job.end()).toMatchObject({ status: "completed", output: "flooded is up" });
		expect(job.executions("flooded")).toBe(2);
	});

	it("of a function keep the steps it has finished", async () => {
		const job = await world().begin("outside-steps");
		await world().server.passRetry(0);
		expect(await job.end()).toMatchObject({ status: "completed", output: "outside is up" });
		expect(job.executions("kept")).toBe(1);
	});

	it("that are used up can be caught, and the run goes on", async () => {
		const job = await world().begin("caught");
		await world().server.passRetry(0);
		expect(await job.end()).toMatchObject({ status: "completed", output: { isStepError: true, message: "hopeless" } });
		expect([job.executions("hopeless"), job.executions("instead")]).toEqual([2, 1]);
	});

	it("that are used up call the function's own failure handler, once", async () => {
		const job = await world().begin("with-handler");
		await world().server.passRetry(0);
		const { runId, status } = await job.end();
		expect(status).toBe("failed");
		expect((await job.end("with-handler-failure")).status).toBe("completed");
		expect(failures.filter(({ scene }) => scene === job.scene)).toEqual([
			{ scene: job.scene, message: "doomed", runId },
		]);
		expect([job.executions("doomed"), job.executions("tell", "with-handler-failure")]).toEqual([2, 1]);
	});
}
