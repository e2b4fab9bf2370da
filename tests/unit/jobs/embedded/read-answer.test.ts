import { describe, expect, it } from "vitest";
import { readAnswer } from "@/jobs/embedded/read-answer";
import { retryAt } from "@/jobs/embedded/retry-at";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
	readAnswer({ status, headers, body: typeof body === "string" ? body : JSON.stringify(body) });

describe("an answer of a function", () => {
	it("is its result, or nothing", () => {
		expect(answer(200, { sum: 1 })).toEqual({ type: "completed", data: { sum: 1 } });
		expect(answer(200, "null")).toEqual({ type: "completed", data: null });
	});

	it("is ops, with the time the SDK asks to be called again at", () => {
		const ops = [{ id: "a", op: "StepError", error: { message: "down" } }];
		expect(answer(206, ops, { "retry-after": "30" })).toEqual({ type: "ops", ops, retryAfter: "30", isEager: false });
		expect(answer(206, ops, { "x-inngest-req-version": "1" })).toMatchObject({ isEager: true });
	});

	it("is an error that is tried again, unless it is final", () => {
		const error = { name: "TypeError", message: "odd" };
		expect(answer(500, error)).toEqual({ type: "rejected", error, isFinal: false, retryAfter: null });
		expect(answer(500, error, { "x-inngest-no-retry": "true" })).toMatchObject({ isFinal: true });
		expect(answer(400, error, { "x-inngest-no-retry": "true" })).toMatchObject({ isFinal: true });
	});

	it.each([
		[206, "no JSON", "The function answered 206"],
		[206, { not: "a list" }, "The function answered 206"],
		[500, "<html>", "The function answered 500"],
		[500, { error: "told so" }, "told so"],
	])("of status %i that makes no sense is an error: %j", (status, body, message) => {
		expect(answer(status, body)).toMatchObject({ type: "rejected", error: { name: "Error", message }, isFinal: false });
	});
});

describe("another try", () => {
	const now = new Date("2026-11-16T12:00:00Z");
	const at = (header: string | null) => retryAt(header, now, () => 1_000).toISOString();

	it("comes when the SDK says, in seconds or as an instant", () => {
		expect(at("90")).toBe("2026-11-16T12:01:30.000Z");
		expect(at("2026-11-17T00:00:00.000Z")).toBe("2026-11-17T00:00:00.000Z");
	});

	it("comes after the usual wait when it says nothing, or nothing one could read", () => {
		expect(at(null)).toBe("2026-11-16T12:00:01.000Z");
		expect(at("soon")).toBe("2026-11-16T12:00:01.000Z");
	});
});
