import { expect, test } from "vitest";
import { retryDelay } from "@/jobs/embedded/backoff";

test("a failed attempt waits longer each time, up to two hours", () => {
	const waits = Array.from({ length: 12 }, (_, attempt) => retryDelay(attempt, () => 0) / 1_000);
	expect(waits).toEqual([15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200, 7_200, 7_200]);
});

test("what failed together is spread over half a minute", () => {
	expect(retryDelay(0, () => 0.5)).toBe(30_000);
	expect(retryDelay(0, () => 0.999999)).toBeLessThan(45_000);
});
