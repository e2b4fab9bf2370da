import { describe, expect, it } from "vitest";
import { CallSlots } from "@/jobs/embedded/call-slots";
import { readFunctionSpec } from "@/jobs/embedded/function-spec";

const spec = readFunctionSpec({
	id: "app-fn",
	triggers: [],
	steps: { step: {} },
	concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.key" }],
});
const call = (capacity1: string, capacity2 = "") => ({ functionId: "app-fn", capacity1, capacity2 });

describe("calls at once", () => {
	it("are as many as there is room for, whatever they are", () => {
		const slots = new CallSlots(2);
		slots.take(call(""));
		expect(slots.free).toBe(1);
		slots.take(call(""));
		expect(slots.free).toBe(0);
		slots.give(call(""));
		expect(slots.free).toBe(1);
	});

	it("of one key are as many as its rule says, whichever of two rules it is", () => {
		const slots = new CallSlots(10);
		slots.take(call("fn", "one"));
		expect(slots.fullKey(call("fn", "one"), spec)).toEqual({ functionId: "app-fn", key: "one" });
		expect(slots.fullKey(call("fn", "other"), spec)).toBeNull();
		slots.take(call("fn", "other"));
		expect(slots.fullKey(call("fn", "third"), spec)).toEqual({ functionId: "app-fn", key: "fn" });
		slots.give(call("fn", "one"));
		expect(slots.fullKey(call("fn", "one"), spec)).toBeNull();
	});

	it("are not counted for functions without rules", () => {
		const slots = new CallSlots(10);
		for (let at = 0; at < 5; at += 1) slots.take(call("fn"));
		expect(slots.fullKey(call("fn"), undefined)).toBeNull();
		expect(slots.fullKey(call(""), spec)).toBeNull();
	});
});
