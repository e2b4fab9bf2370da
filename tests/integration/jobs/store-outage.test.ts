import { Inngest, type InngestFunction } from "inngest";
import { afterEach, expect, test, vi } from "vitest";
import { createEmbeddedFetch } from "@/jobs/embedded/embedded-fetch";
import { type Executor, startExecutor } from "@/jobs/embedded/start-executor";
import { withTestDatabase } from "../../support/database";
import { type UnreliableStore, unreliableStore } from "../../support/jobs/unreliable-store";
import { aContext } from "../../support/services-context";

const database = withTestDatabase();
const WAIT = { timeout: 15_000, interval: 50 };
const LONG = { timeout: 100_000, interval: 200 };
const RUNS = 12;
/** Requests of the store, one of which fails. */
const ONE_IN = 120;
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
	// Senders have a connection of their own: what is asked for is asked for once. Results are kept through the store.
	const send = createEmbeddedFetch(async () => ({ db, now }));
	const keep = createEmbeddedFetch(async () => ({ db: store.db, now }));
	const client = new Inngest({
		id: appId,
		isDev: true,
		baseUrl: "http://embedded.invalid",
		eventKey: "embedded",
		fetch: (input, init) => (String(input).includes("/e/") ? send : keep)(input, init),
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
	expect(world.store.failures).toBeGreaterThan(0);
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

test("an executor that stops while the store is away keeps nobody out for longer than its lease", async () => {
	const world = openWorld("stops");
	const fn = world.client.createFunction(
		{ id: "calls", retries: 0, triggers: [{ event: "stops/asked" }] },
		async () => 1,
	);
	await world.start([fn]);
	await world.client.send({ name: "stops/asked", data: {} });
	await vi.waitFor(async () => expect(await world.statuses("calls")).toEqual(["completed"]), WAIT);
	world.store.breakDown(6);
	await running.pop()?.stop();
	await world.start([fn]);
	await world.client.send({ name: "stops/asked", data: {} });
	await vi.waitFor(async () => expect(await world.statuses("calls")).toEqual(["completed", "completed"]), WAIT);
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
	// The two runs share nothing but the event: which of them ends first is nobody's promise.
	await vi.waitFor(async () => expect(await world.statuses("short")).toEqual(["completed"]), WAIT);
});

test("runs with all there is in them end well on a store that keeps faltering, and do no finished step again", async () => {
	const world = openWorld("falters");
	const done = new Map<string, number>();
	const once = (runId: string, step: string) => () => {
		const key = `${runId} ${step}`;
		done.set(key, (done.get(key) ?? 0) + 1);
		if (step === "shaky" && done.get(key) === 1) throw new Error("down");
		return step;
	};
	const fn = world.client.createFunction(
		{ id: "mixed", retries: 3, triggers: [{ event: "falters/asked" }] },
		async ({ runId, step }) => {
			await step.run("first", once(runId, "first"));
			await Promise.all(["a", "b", "c"].map((name) => step.run(name, once(runId, name))));
			await step.sleep("nap", "1s");
			await step.waitForEvent("answer", { event: "falters/answered", match: "data.nth", timeout: "10m" });
			await step.run("shaky", once(runId, "shaky"));
			return step.run("last", once(runId, "last"));
		},
	);
	await world.start([fn]);
	const nths = Array.from({ length: RUNS }, (_, nth) => nth);
	world.store.falter(ONE_IN);
	await world.client.send(nths.map((nth) => ({ name: "falters/asked", data: { nth } })));
	const { db } = database();
	const waiting = async () => {
		const [rows] = await db.pool.query("SELECT COUNT(*) AS n FROM jobs_wait");
		return (rows as { n: number }[])[0]?.n;
	};
	await vi.waitFor(async () => expect(await waiting()).toBe(RUNS), LONG);
	await world.client.send(nths.map((nth) => ({ name: "falters/answered", data: { nth } })));
	const ended = nths.map(() => "completed");
	await vi.waitFor(async () => expect(await world.statuses("mixed")).toEqual(ended), LONG);
	expect(world.store.failures).toBeGreaterThan(0);

	const counts = [...done].map(([key, count]) => [key.split(" ")[1], count]);
	expect(counts).toHaveLength(6 * RUNS);
	expect(counts.filter(([step, count]) => count !== (step === "shaky" ? 2 : 1))).toEqual([]);
}, 120_000);
