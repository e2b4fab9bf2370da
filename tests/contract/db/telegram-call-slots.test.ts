import { describe, expect, it } from "vitest";
import { takeCallSlot } from "@/db/queries/telegram-call-slots";
import { withTestDatabase } from "@/tests/support/database";

const SECOND_US = 1_000_000;

describe("the slots of an account", () => {
	const database = withTestDatabase();
	const take = (accountId: string, holder: string, intervalUs = SECOND_US) =>
		takeCallSlot(database().db, { accountId, holder, intervalUs });

	it("gives the first one at once and the next an interval later", async () => {
		expect(await take("spaced", "one")).toBe(0);
		const second = await take("spaced", "one");
		const third = await take("spaced", "one");
		expect(second).toBeGreaterThan(500);
		expect(second).toBeLessThanOrEqual(1000);
		expect(third).toBeGreaterThan(second + 500);
	});

	it("never gives one slot twice, however many ask at once", async () => {
		const waits = await Promise.all(Array.from({ length: 40 }, () => take("crowd", "one", 60 * SECOND_US)));
		const slots = new Set(waits.map((wait) => Math.round(wait / 60_000)));
		expect(slots.size).toBe(40);
	});

	it("puts an interval more between two holders", async () => {
		await take("handed over", "one");
		expect(await take("handed over", "two")).toBeGreaterThan(1500);
		expect(await take("handed over", "two")).toBeLessThanOrEqual(3000);
	});

	it("keeps accounts apart", async () => {
		await take("one account", "one", 60 * SECOND_US);
		expect(await take("another", "one", 60 * SECOND_US)).toBe(0);
	});

	it("forgets idle time: it cannot be saved up for a burst", async () => {
		await take("idle", "one", 1);
		expect(await take("idle", "one")).toBe(0);
		expect(await take("idle", "one")).toBeGreaterThan(500);
	});
});
