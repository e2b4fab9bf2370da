import { randomBytes } from "node:crypto";
import { cron, Inngest } from "inngest";
import { describe, expect, it } from "vitest";
import { startExecutor } from "@/jobs/embedded/start-executor";
import { withTestDatabase } from "../../support/database";
import { aContext } from "../../support/services-context";
import type { Workshop } from "./support/world";

type Make = (workshop: Workshop) => ReturnType<Workshop["client"]["createFunction"]>;

const database = withTestDatabase();

async function boot(make: Make): Promise<void> {
	const appId = `boot-${randomBytes(4).toString("hex")}`;
	const client: Inngest.Any = new Inngest({ id: appId, isDev: true });
	const functions = [make({ client, named: (name) => `${appId}/${name}` })];
	const executor = await startExecutor({ ctx: aContext(database().db), client, functions });
	await executor.stop();
}

const options = { id: "odd", retries: 0 as const };
const done = async () => "done";

describe("booting the embedded executor", () => {
	const refused: [string, Make, string][] = [
		[
			"batches",
			({ client, named }) =>
				client.createFunction(
					{ ...options, triggers: { event: named("a") }, batchEvents: { maxSize: 2, timeout: "1s" } },
					done,
				),
			"batchEvents",
		],
		[
			"priorities",
			({ client, named }) =>
				client.createFunction(
					{ ...options, triggers: { event: named("a") }, priority: { run: "event.data.rank" } },
					done,
				),
			"priority",
		],
		[
			"signals",
			({ client, named }) =>
				client.createFunction({ ...options, triggers: { event: named("a") } }, async ({ step }) =>
					step.waitForSignal("s", { signal: "s", timeout: "1h" }),
				),
			"step.waitForSignal",
		],
		[
			"inference",
			({ client, named }) =>
				client.createFunction({ ...options, triggers: { event: named("a") } }, async ({ step }) =>
					step.ai.wrap("s", async () => "x"),
				),
			"step.ai",
		],
		[
			"fetching",
			({ client, named }) =>
				client.createFunction(
					{ ...options, triggers: { event: named("a") } },
					async ({ step }) => (await step.fetch("https://example.org")).status,
				),
			"step.fetch",
		],
		[
			"a trigger's expression",
			({ client, named }) =>
				client.createFunction({ ...options, triggers: { event: named("a"), if: "event.data." } }, done),
			"event.data.",
		],
		[
			"a cancellation's expression",
			({ client, named }) =>
				client.createFunction(
					{ ...options, triggers: { event: named("a") }, cancelOn: [{ event: named("b"), if: "other.data.x == 1" }] },
					done,
				),
			"other.data.x == 1",
		],
		[
			"a key's expression",
			({ client, named }) =>
				client.createFunction(
					{ ...options, triggers: { event: named("a") }, concurrency: [{ key: "event.data.(", limit: 1 }] },
					done,
				),
			"event.data.(",
		],
		[
			"an idempotency key",
			({ client, named }) =>
				client.createFunction({ ...options, triggers: { event: named("a") }, idempotency: "event.data.x =" }, done),
			"event.data.x =",
		],
		[
			"a schedule",
			({ client }) => client.createFunction({ ...options, triggers: cron("61 * * * *") }, done),
			"61 * * * *",
		],
	];

	it.each(refused)("refuses %s it cannot do, naming function and feature", async (_what, make, feature) => {
		const booting = boot(make);
		await expect(booting).rejects.toThrow("odd");
		await expect(booting).rejects.toThrow(feature);
	});

	it("takes what it can do", async () => {
		await expect(
			boot(({ client, named }) => client.createFunction({ ...options, triggers: { event: named("a") } }, done)),
		).resolves.toBeUndefined();
	});
});
