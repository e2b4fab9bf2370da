import { Inngest, type InngestFunction } from "inngest";
import { afterEach, expect, test, vi } from "vitest";
import { createEmbeddedFetch } from "@/jobs/embedded/embedded-fetch";
import { type Executor, startExecutor } from "@/jobs/embedded/start-executor";
import { withTestDatabase } from "../../support/database";
import { type UnreliableStore, unreliableStore } from "../../support/jobs/unreliable-store";
import { aContext } from "../../support/services-context";

const database = withTestDatabase();
const WAIT = { timeout: 15_000, interval: 50 };
/** Statements and connections an event, its run and its only call come to, and a few more. */
const STATEMENTS = 12;
/** More than a function may return on the real server, and than one statement may hold. */
const FAR_TOO_LONG = 17_000_000;

interface World {
	readonly client: Inngest.Any;
	readonly store: UnreliableStore;
	/** How runs of one function stand. */
	statuses(functionId: string): Promise<string[]>;
	start(functions: readonly InngestFunction.Any[]): Promise<void>;
}

const running: Executor[] = [];
afterEach(async () => {
	for (const executor of running.splice(0)) await executor.stop();
});

function openWorld(appId: string): World {
	const { db } = database();
	const store = unreliableStore(db);
	const now = () => new Date();
	// What functions and senders use is a connection of their own: only the executor's store breaks down.
	const client = new Inngest({
		id: appId,
		isDev: true,
		baseUrl: "http://embedded.invalid",
		eventKey: "embedded",
		fetch: createEmbeddedFetch(async () => ({ db, now })),
		logger: { info() {}, warn() {}, error() {}, debug() {} },
	});
	return {
		client,
		store,
		async statuses(functionId) {
			const [rows] = await db.pool.query("SELECT status FROM jobs_run WHERE function_id = ? ORDER BY run_id", [
				`${appId}-${functionId}`,
			]);
			return (rows as { status: string }[]).map(({ status }) => status);
		},
		async start(functions) {
			const ctx = { ...aContext(store.db), now };
			running.push(
				await startExecutor({ ctx, client, functions, retryDelay: () => 10, graceMs: 1_000, leaseMs: 1_000 }),
			);
		},
	};
}

test("a run whose answer found the store away goes on once it is back, in the same process", async () => {
	const world = openWorld("away");
	let calls = 0;
	const fn = world.client.createFunction(
		{ id: "answers", retries: 3, checkpointing: false, triggers: [{ event: "away/asked" }] },
		async ({ step }) =>
			step.run("work", () => {
				calls += 1;
				if (calls === 1) world.store.breakDown(4);
				return calls;
			}),
	);
	await world.start([fn]);
	await world.client.send({ name: "away/asked", data: {} });
	await vi.waitFor(async () => expect(await world.statuses("answers")).toEqual(["completed"]), WAIT);
	expect(world.store.refusals).toBeGreaterThan(0);
});

test("a step that is done is not done again because its answer had to wait for the store", async () => {
	const world = openWorld("once");
	let calls = 0;
	const fn = world.client.createFunction(
		{ id: "answers", retries: 3, checkpointing: false, triggers: [{ event: "once/asked" }] },
		async ({ step }) =>
			step.run("work", () => {
				calls += 1;
				world.store.breakDown(2);
				return calls;
			}),
	);
	await world.start([fn]);
	await world.client.send({ name: "once/asked", data: {} });
	await vi.waitFor(async () => expect(await world.statuses("answers")).toEqual(["completed"]), WAIT);
	expect(calls).toBe(1);
});

test("whatever statement the store goes away at, an event becomes one run and the run ends", async () => {
	const world = openWorld("anywhere");
	const fn = world.client.createFunction(
		{ id: "calls", retries: 3, triggers: [{ event: "anywhere/asked" }] },
		async ({ step }) => step.run("work", () => 1),
	);
	await world.start([fn]);
	// Twice each: what is tried again at once finds it away as well.
	for (let after = 0; after < STATEMENTS; after += 1) {
		world.store.breakDown(2, after);
		await world.client.send({ name: "anywhere/asked", data: {} });
		const ended = Array.from({ length: after + 1 }, () => "completed");
		await vi.waitFor(async () => expect(await world.statuses("calls")).toEqual(ended), WAIT);
	}
});

test("a result too long to keep fails its run, and holds up no other", async () => {
	const world = openWorld("long");
	const long = world.client.createFunction({ id: "long", retries: 0, triggers: [{ event: "long/asked" }] }, async () =>
		"x".repeat(FAR_TOO_LONG),
	);
	const short = world.client.createFunction(
		{ id: "short", retries: 0, triggers: [{ event: "long/asked" }] },
		async () => 1,
	);
	await world.start([long, short]);
	await world.client.send({ name: "long/asked", data: {} });
	await vi.waitFor(async () => expect(await world.statuses("long")).toEqual(["failed"]), WAIT);
	expect(await world.statuses("short")).toEqual(["completed"]);
});
