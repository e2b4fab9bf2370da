import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLifecycle } from "@/lib/metrics/lifecycle";

const people = fc.uniqueArray(fc.integer({ min: 1, max: 30 })).map((ids) => new Set(ids));

describe("lifecycle", () => {
	it("puts every active member into exactly one set, and this week follows from the last", () => {
		fc.assert(
			fc.property(people, people, people, (active, before, firstTimers) => {
				const { newVoices, retained, resurrected, churned } = splitLifecycle(active, before, firstTimers);
				expect(retained + newVoices.size + resurrected).toBe(active.size);
				expect(before.size - churned + newVoices.size + resurrected).toBe(active.size);
				expect([...newVoices].every((id) => active.has(id) && !before.has(id))).toBe(true);
			}),
		);
	});

	it("does not call somebody new who was active before, whatever the dates say", () => {
		const { newVoices, retained } = splitLifecycle(new Set([1]), new Set([1]), new Set([1]));
		expect([newVoices.size, retained]).toEqual([0, 1]);
	});
});
