import { describe, expect, it } from "vitest";
import { nextSlot, type Rate } from "@/jobs/embedded/rate";

/** When each of so many that come at these instants may start. */
function slots(rate: Rate, comes: readonly number[]): number[] {
	let paidAt = 0;
	return comes.map((now) => {
		const slot = nextSlot(rate, paidAt, now);
		paidAt = slot.paidAt;
		return slot.at;
	});
}

describe("an even rate", () => {
	it("spreads what comes at once over its period", () => {
		const rate = { limit: 2, period: 10_000, burst: 1 };
		expect(slots(rate, [1_000_000, 1_000_000, 1_000_000])).toEqual([1_000_000, 1_005_000, 1_010_000]);
	});

	it("lets a burst through at once, and then one at a time", () => {
		const rate = { limit: 2, period: 10_000, burst: 2 };
		expect(slots(rate, [1_000_000, 1_000_000, 1_000_000])).toEqual([1_000_000, 1_000_000, 1_005_000]);
	});

	it("holds up nothing that comes slowly enough", () => {
		const rate = { limit: 1, period: 10_000, burst: 1 };
		expect(slots(rate, [1_000_000, 1_010_000, 1_025_000])).toEqual([1_000_000, 1_010_000, 1_025_000]);
	});

	it("saves nothing up beyond its burst, however long the pause", () => {
		const rate = { limit: 1, period: 10_000, burst: 2 };
		expect(slots(rate, [1_000_000, 9_000_000, 9_000_000, 9_000_000])).toEqual([
			1_000_000, 9_000_000, 9_000_000, 9_010_000,
		]);
	});
});
