import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Reconnecting } from "@/lib/telegram/connection/reconnecting";
import { within } from "@/lib/telegram/connection/within";

beforeEach(() => {
	vi.useFakeTimers();
	vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const never = new Promise<never>(() => {});

describe("a wait with an end", () => {
	test("settles as the work does", async () => {
		await expect(within(Promise.resolve(5), 100, "LATE")).resolves.toBe(5);
		await expect(within(Promise.reject(new Error("no")), 100, "LATE")).rejects.toThrow("no");
		expect(vi.getTimerCount()).toBe(0);
	});

	test("rejects with its reason when time is up", async () => {
		const waiting = expect(within(never, 100, "LATE")).rejects.toMatchObject({ reason: "LATE" });
		await vi.advanceTimersByTimeAsync(100);
		await waiting;
	});

	test("rejects with the signal's own reason at once", async () => {
		const stop = new AbortController();
		const waiting = expect(within(never, 100, "LATE", stop.signal)).rejects.toBe("enough");
		stop.abort("enough");
		await waiting;
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe("connecting again", () => {
	const attempts = (failures: number) => {
		const attempt = vi.fn(async () => {
			if (attempt.mock.calls.length <= failures) throw new Error("still down");
		});
		return attempt;
	};

	test("pauses longer before each attempt, and as long as the last pause from then on", async () => {
		const attempt = attempts(4);
		const reconnecting = new Reconnecting([10, 100, 1000], attempt);
		reconnecting.start(() => false);
		const made: number[] = [];
		for (const ms of [10, 100, 1000, 1000, 1000]) {
			await vi.advanceTimersByTimeAsync(ms);
			made.push(attempt.mock.calls.length);
		}
		expect(made).toEqual([1, 2, 3, 4, 5]);
		expect(reconnecting.isRunning).toBe(false);
	});

	test("ends when it is hopeless", async () => {
		const attempt = attempts(99);
		const reconnecting = new Reconnecting([10], attempt);
		reconnecting.start(() => true);
		await vi.advanceTimersByTimeAsync(10_000);
		expect(attempt).toHaveBeenCalledTimes(1);
	});

	test("stops in the middle of a pause, for good", async () => {
		const attempt = attempts(0);
		const reconnecting = new Reconnecting([10_000], attempt);
		reconnecting.start(() => false);
		await reconnecting.stop();
		reconnecting.start(() => false);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(attempt).not.toHaveBeenCalled();
	});
});
