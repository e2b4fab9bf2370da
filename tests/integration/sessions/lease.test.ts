import { describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { findLeaseHolder } from "@/db/queries/telegram-leases";
import { createLogger } from "@/lib/logger";
import { acquireLease, type LeaseRequest } from "@/lib/services/telegram/lease/acquire-lease";
import { LEASE_TIMING } from "@/lib/services/telegram/lease/lease-timing";
import { withTestDatabase } from "../../support/database";
import { FakeClock } from "../../support/fake-clock";
import { QUICK } from "../../support/sessions/session-room";

const database = withTestDatabase();

const request = (accountId: string, more: Partial<LeaseRequest> = {}): LeaseRequest => ({
	db: database().db,
	accountId,
	clock: QUICK.clock,
	timing: QUICK.lease,
	log: createLogger("silent"),
	purpose: "test",
	waitMs: 0,
	isBackground: () => false,
	onWanted: () => undefined,
	...more,
});

/** A store that takes the lease and then never answers again. */
function hangingAfterFirst(db: Database): Database {
	let isHanging = false;
	const query = (sql: string, values: unknown[]) => {
		if (isHanging) return new Promise(() => undefined);
		isHanging = sql.startsWith("INSERT IGNORE INTO telegram_leases");
		return db.pool.query(sql, values);
	};
	return { ...db, pool: { ...db.pool, query } as unknown as Database["pool"] };
}

describe("a lease", () => {
	test("is one holder's at a time, and free once it is given back", async () => {
		const first = await acquireLease(request("a"));
		await expect(acquireLease(request("a"))).rejects.toMatchObject({ code: "conflict" });
		await expect(acquireLease(request("a"))).rejects.toThrow(`process ${process.pid}, test`);
		expect(await findLeaseHolder(database().db, "a")).toContain("test");
		await first.release();
		expect(await findLeaseHolder(database().db, "a")).toBeNull();
		await (await acquireLease(request("a"))).release();
	});

	test("of many who want it at once, one gets it", async () => {
		const tries = Array.from({ length: 12 }, () => acquireLease(request("b")));
		const settled = await Promise.allSettled(tries);
		const won = settled.filter((one) => one.status === "fulfilled");
		expect(won).toHaveLength(1);
		await won[0]?.value.release();
	});

	test("that cannot be prolonged is given up before it runs out", async () => {
		const clock = new FakeClock();
		const db = hangingAfterFirst(database().db);
		const lease = await acquireLease(request("c", { db, clock, timing: LEASE_TIMING }));
		const { ttlMs, marginMs } = LEASE_TIMING;
		await clock.advance(ttlMs - marginMs - 1);
		expect(lease.signal.aborted).toBe(false);
		expect(() => lease.assertHeld()).not.toThrow();
		await clock.advance(1);
		expect(lease.signal.reason).toMatchObject({ reason: "lost" });
		expect(() => lease.assertHeld()).toThrow("could not be kept");
	});

	test("is not to be used after a jump of the clock, even before any timer has noticed", async () => {
		let jumpMs = 0;
		const clock = { ...QUICK.clock, now: () => Date.now() + jumpMs };
		const lease = await acquireLease(request("d", { clock }));
		lease.assertHeld();
		jumpMs = QUICK.lease.ttlMs;
		expect(() => lease.assertHeld()).toThrow("could not be kept");
		await lease.release();
	});

	test("taken away in the store is noticed at the next heartbeat", async () => {
		const lease = await acquireLease(request("e"));
		await database().db.pool.query("UPDATE telegram_leases SET holder = 'thief' WHERE account_id = 'e'");
		await new Promise((resolve) => lease.signal.addEventListener("abort", resolve, { once: true }));
		expect(lease.signal.reason).toMatchObject({ reason: "lost" });
	});

	test("tells its holder that somebody waits, but work in the background does not ask", async () => {
		const wanted = Promise.withResolvers<void>();
		let asked = 0;
		const onWanted = () => {
			asked += 1;
			wanted.resolve();
		};
		const lease = await acquireLease(request("f", { onWanted }));
		await expect(acquireLease(request("f", { isBackground: () => true, waitMs: 500 }))).rejects.toThrow("in use");
		expect(asked).toBe(0);
		const waiter = acquireLease(request("f", { waitMs: null }));
		await wanted.promise;
		await lease.release();
		await (await waiter).release();
	});
});
