import { describe, expect, it } from "vitest";
import { overflowOf } from "@/jobs/embedded/limits";

const MB = 1024 * 1024;

describe("what a run may keep, as on the real server", () => {
	it.each([
		["a thousand steps", { steps: 999, stateBytes: 0 }, 10],
		["four megabytes a step", { steps: 0, stateBytes: 0 }, 4 * MB],
		["thirty-two megabytes in all", { steps: 10, stateBytes: 30 * MB }, 2 * MB],
	])("is %s", (_what, run, bytes) => {
		expect(overflowOf(run, bytes)).toBeNull();
	});

	it.each([
		["a step more", { steps: 1_000, stateBytes: 0 }, 10, "steps"],
		["a byte more of one step", { steps: 0, stateBytes: 0 }, 4 * MB + 1, "result"],
		["a byte more in all", { steps: 10, stateBytes: 30 * MB }, 2 * MB + 1, "results"],
	])("is not %s", (_what, run, bytes, word) => {
		expect(overflowOf(run, bytes)?.message).toContain(word);
	});
});
