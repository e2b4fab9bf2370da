import { expect, it } from "vitest";
import { onEveryServer } from "./support/on-every-server";
import type { Workshop } from "./support/world";

function invokingFunctions({ client, named }: Workshop) {
	const on = (id: string, more: object = {}) => ({ id, retries: 0 as const, triggers: { event: named(id) }, ...more });
	const doubled = client.createFunction(on("doubled"), async ({ event, step }) =>
		step.run("double", () => event.data.n * 2),
	);
	const cancelOn = [{ event: named("call-off"), match: "data.scene" }];
	const slow = client.createFunction(on("slow", { cancelOn }), async ({ step }) => {
		await step.sleep("nap", "2s");
		return step.run("wake", () => "slept");
	});
	const broken = client.createFunction(on("broken"), async ({ step }) => {
		await step.run("break", () => {
			throw new Error("broken inside");
		});
	});
	return [
		doubled,
		slow,
		broken,
		client.createFunction(on("asks"), async ({ event, step }) => {
			await step.run("before", () => "done");
			const { scene } = event.data;
			const first = await step.invoke("first", { function: doubled, data: { scene, n: 2 } });
			const second = await step.invoke("second", { function: doubled, data: { scene, n: first } });
			return step.run("after", () => second);
		}),
		client.createFunction(on("asks-many"), async ({ event, step }) => {
			const { scene } = event.data;
			const all = [1, 2, 3].map((n) => step.invoke(`ask-${n}`, { function: doubled, data: { scene, n } }));
			return Promise.all(all);
		}),
		client.createFunction(on("asks-slow"), async ({ event, step }) =>
			step.invoke("ask", { function: slow, data: { scene: event.data.scene } }),
		),
		client.createFunction(on("asks-cancelled"), async ({ event, step }) => {
			try {
				await step.invoke("ask", { function: slow, data: { scene: event.data.scene } });
			} catch {
				return step.run("instead", () => "went on");
			}
		}),
		client.createFunction(on("asks-broken"), async ({ event, step }) => {
			try {
				await step.invoke("ask", { function: broken, data: { scene: event.data.scene } });
			} catch (error) {
				return step.run("instead", () => (error as Error).message);
			}
		}),
		client.createFunction(on("asks-in-vain"), async ({ event, step }) => {
			await step.invoke("ask", { function: broken, data: { scene: event.data.scene } });
		}),
		client.createFunction(on("asks-shortly"), async ({ event, step }) => {
			try {
				return await step.invoke("ask", { function: slow, data: { scene: event.data.scene }, timeout: "1s" });
			} catch {
				return step.run("gave-up", () => "gave up");
			}
		}),
	];
}

onEveryServer("invoking a function", invokingFunctions, (world) => {
	it("gives what it returned, and both run each step once", async () => {
		const job = await world().begin("asks");
		expect(await job.end()).toMatchObject({ status: "completed", output: 8 });
		expect([job.executions("before"), job.executions("after"), job.executions("double", "doubled")]).toEqual([1, 1, 2]);
		expect(job.runs("doubled")).toHaveLength(2);
		expect(job.entries()).toBe(3);
	});

	it("several times at once gives each its answer", async () => {
		const job = await world().begin("asks-many");
		expect(await job.end()).toMatchObject({ status: "completed", output: [2, 4, 6] });
		expect([job.runs("doubled").length, job.executions("double", "doubled")]).toEqual([3, 3]);
	});

	it("waits for as long as it sleeps", async () => {
		const job = await world().begin("asks-slow");
		await job.run("slow");
		await world().server.advance(2_100);
		expect(await job.end()).toMatchObject({ status: "completed", output: "slept" });
		expect(job.executions("wake", "slow")).toBe(1);
	});

	it("that fails gives an error that can be caught", async () => {
		const job = await world().begin("asks-broken");
		expect(await job.end()).toMatchObject({ status: "completed", output: expect.stringContaining("broken inside") });
		expect([job.executions("instead"), job.executions("break", "broken")]).toEqual([1, 1]);
	});

	it("that fails ends the run that asked, where nobody catches it", async () => {
		const job = await world().begin("asks-in-vain");
		expect(await job.end()).toMatchObject({ status: "failed" });
		expect(job.runs("broken")).toHaveLength(1);
	});

	it("that is called off gives an error too, and nobody waits for ever", async () => {
		const job = await world().begin("asks-cancelled");
		await job.run("slow");
		await world().send("call-off", { scene: job.scene });
		expect(await job.end()).toMatchObject({ status: "completed", output: "went on" });
		expect((await job.end("slow")).status).toBe("cancelled");
		expect([job.executions("instead"), job.executions("wake", "slow")]).toEqual([1, 0]);
	});

	it("waits no longer than it is allowed to", async () => {
		const job = await world().begin("asks-shortly");
		await job.run("slow");
		await world().server.advance(1_100);
		expect(await job.end()).toMatchObject({ status: "completed", output: "gave up" });
		expect(job.executions("gave-up")).toBe(1);
		await world().server.advance(2_100);
		expect(job.executions("gave-up")).toBe(1);
	});
});
