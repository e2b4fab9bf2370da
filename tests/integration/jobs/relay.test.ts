import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listUnsentEvents } from "@/db/queries/outbox-events";
import { inTransaction } from "@/db/transaction";
import { type Relay, startRelay } from "@/jobs/relay";
import type { JobEvent } from "@/lib/domain/job-event";
import { relayEvents } from "@/lib/services/jobs/relay-events";
import { requestEvents } from "@/lib/services/jobs/request-events";
import { tidyJobs } from "@/lib/services/jobs/tidy-jobs";
import { withTestDatabase } from "@/tests/support/database";
import { FakeClock } from "@/tests/support/fake-clock";
import { aContext } from "@/tests/support/services-context";
import { until } from "@/tests/support/until";

const database = withTestDatabase();
const DAY_MS = 86_400_000;

function sweep(id: string): JobEvent {
	return { id, name: "sweep/weeks.requested", data: {} };
}

/** A job runner that takes events, or does not. */
class Runner {
	readonly batches: string[][] = [];
	isAway = false;
	refuses: string | null = null;

	readonly send = async (events: readonly JobEvent[]) => {
		const ids = events.map(({ id }) => id);
		this.batches.push(ids);
		if (this.isAway || (this.refuses !== null && ids.includes(this.refuses))) throw new Error("connection refused");
	};

	get taken(): string[] {
		return this.batches.flat();
	}
}

describe("the outbox relay", () => {
	let clock: FakeClock;
	let runner: Runner;
	let relay: Relay | null = null;
	const contexts = () => ({
		...aContext(database().db, { type: "system", job: "test" }),
		now: () => new Date(clock.now()),
	});

	beforeEach(async () => {
		clock = new FakeClock();
		runner = new Runner();
		await database().db.pool.query("DELETE FROM outbox_events");
	});
	afterEach(async () => {
		await relay?.stop();
		relay = null;
	});

	/** Rests until the relay sleeps again. */
	const asleep = () => until(() => clock.sleeping > 0);

	it("hands over what was stored before it began, oldest first, in batches", async () => {
		const ctx = contexts();
		for (let at = 0; at < 130; at++) {
			await clock.advance(1);
			await requestEvents(ctx, [sweep(`event-${130 - at}`)]);
		}
		relay = startRelay(ctx, { send: runner.send, clock });
		await asleep();
		expect(runner.batches.map((batch) => batch.length)).toEqual([100, 30]);
		expect(runner.taken).toEqual(Array.from({ length: 130 }, (_, at) => `event-${130 - at}`));
		expect(await listUnsentEvents(database().db, 10)).toEqual([]);
	});

	it("wakes for an event of its own process and finds another's within a second", async () => {
		relay = startRelay(contexts(), { send: runner.send, clock });
		await asleep();
		await requestEvents(contexts(), [sweep("woken")]);
		await until(() => runner.taken.includes("woken"));
		await asleep();
		await database().db.pool.query(
			"INSERT INTO outbox_events (event_id, name, data, created_at) VALUES ('elsewhere', 'sweep/weeks.requested', '{}', '2025-11-18')",
		);
		await clock.advance(1_000);
		await until(() => runner.taken.includes("elsewhere"));
	});

	it("keeps events while the runner is away, tries again more and more seldom, and goes on where it was", async () => {
		runner.isAway = true;
		await requestEvents(contexts(), [sweep("patient")]);
		relay = startRelay(contexts(), { send: runner.send, clock });
		await asleep();
		for (const ms of [1_000, 2_000, 4_000]) {
			await clock.advance(ms);
			await asleep();
		}
		expect(clock.slept).toEqual([1_000, 2_000, 4_000, 8_000]);
		expect(runner.batches).toHaveLength(4);
		runner.isAway = false;
		await clock.advance(8_000);
		await asleep();
		expect(await listUnsentEvents(database().db, 10)).toEqual([]);
		expect(clock.slept.at(-1)).toBe(1_000);
	});

	it("is not held up by one event the runner refuses", async () => {
		runner.refuses = "b-refused";
		await requestEvents(contexts(), [sweep("a-good"), sweep("b-refused"), sweep("c-good")]);
		const { sent, failure } = await relayEvents(contexts(), runner.send);
		expect([sent, String(failure)]).toEqual([2, "Error: connection refused"]);
		expect((await listUnsentEvents(database().db, 10)).map(({ id }) => id)).toEqual(["b-refused"]);
	});

	it("hands an event over again when it died before noting that it had", async () => {
		await requestEvents(contexts(), [sweep("twice")]);
		const dying = { ...database().db, orm: Object.create(database().db.orm, { update: { value: dies } }) };
		await expect(relayEvents({ ...contexts(), db: dying }, runner.send)).rejects.toThrow("died");
		await relayEvents(contexts(), runner.send);
		expect(runner.taken).toEqual(["twice", "twice"]);
	});

	it("hands over nothing of a change that was rolled back", async () => {
		const ctx = contexts();
		const failing = inTransaction(ctx.db, async (tx) => {
			await requestEvents(ctx, [sweep("undone")], tx);
			throw new Error("the change failed");
		});
		await expect(failing).rejects.toThrow("the change failed");
		expect((await relayEvents(ctx, runner.send)).sent).toBe(0);
	});

	it("does not ask twice for what was asked for before, until the event is forgotten", async () => {
		await requestEvents(contexts(), [sweep("once")]);
		await relayEvents(contexts(), runner.send);
		await requestEvents(contexts(), [sweep("once")]);
		expect((await relayEvents(contexts(), runner.send)).sent).toBe(0);
		await clock.advance(8 * DAY_MS);
		await tidyJobs(contexts());
		await requestEvents(contexts(), [sweep("once")]);
		expect((await relayEvents(contexts(), runner.send)).sent).toBe(1);
	});

	it("ends only when nothing is being handed over", async () => {
		let finish = () => {};
		const isSending = new Promise<void>((resolve) => {
			finish = resolve;
		});
		await requestEvents(contexts(), [sweep("last")]);
		relay = startRelay(contexts(), { send: () => isSending, clock });
		let hasStopped = false;
		const stopped = relay.stop().then(() => {
			hasStopped = true;
		});
		await new Promise((resolve) => setImmediate(resolve));
		expect(hasStopped).toBe(false);
		finish();
		await stopped;
	});
});

function dies(): never {
	throw new Error("died");
}
