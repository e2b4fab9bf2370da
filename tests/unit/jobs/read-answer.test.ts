import { describe, expect, test } from "vitest";
import { readAnswer } from "@/jobs/middleware/read-answer";

const NOW = new Date("2025-11-18T06:00:00Z");
const COMPLETE = "0737c22d3bfae812339732d14d8c7dbd6dc4e09c";
const read = (status: number, body: unknown, headers: Record<string, string> = {}) =>
	readAnswer({ status, headers, body: JSON.stringify(body) }, NOW);
const op = (kind: string, more: object = {}) => ({ op: kind, id: "a", name: kind, displayName: "a-step", ...more });

describe("an answer of the SDK", () => {
	test("tells a run that is over, with and without checkpoints", () => {
		expect(read(200, { posted: 1 })).toEqual({ type: "completed", result: { posted: 1 } });
		expect(read(206, [op("StepRun"), op("RunComplete", { id: COMPLETE, data: 3 })])).toEqual({
			type: "completed",
			result: 3,
		});
		expect(read(206, op("RunComplete", { id: COMPLETE }))).toEqual({ type: "completed", result: null });
	});

	test("tells which of several waits is over first", () => {
		const sleep = op("Sleep", { name: "2h", displayName: "nap" });
		const wait = op("WaitForEvent", { name: "recap/draft.decided", opts: { timeout: "30m" }, displayName: "decision" });
		expect(read(206, [sleep, wait])).toEqual({
			...{ type: "waiting", step: "decision", waitingFor: "the owner's decision about the draft" },
			until: new Date("2025-11-18T06:30:00Z"),
		});
		const dated = op("Sleep", { name: "2025-11-20T09:00:00.000Z", displayName: "nap" });
		expect(read(206, [dated])).toMatchObject({ until: new Date("2025-11-20T09:00:00Z") });
		expect(read(206, [op("InvokeFunction", { opts: {} })])).toMatchObject({ waitingFor: "another job", until: null });
	});

	test("goes on while anything is still to be done", () => {
		expect(read(206, [op("StepPlanned"), op("Sleep", { name: "1h" })])).toEqual({ type: "going_on" });
		expect(read(206, [op("StepRun", { data: 1 })])).toEqual({ type: "going_on" });
		expect(read(206, [op("DiscoveryRequest")])).toEqual({ type: "going_on" });
		expect(read(206, [])).toEqual({ type: "going_on" });
	});

	test("tells a failed step from one that is tried again, and when", () => {
		expect(read(206, [op("StepError")], { "Retry-After": "90" })).toEqual({
			...{ type: "retrying", until: new Date("2025-11-18T06:01:30Z") },
		});
		expect(read(206, [op("StepError")])).toEqual({ type: "retrying", until: null });
		expect(read(206, [op("StepFailed")])).toEqual({ type: "step_failed" });
		expect(read(206, [op("StepFailed", { id: COMPLETE })])).toEqual({ type: "rejected", until: null });
		expect(read(500, {}, { "retry-after": "2025-11-18T07:00:00.000Z" })).toEqual({
			...{ type: "rejected", until: new Date("2025-11-18T07:00:00Z") },
		});
	});

	test("that says nothing of a run says nothing", () => {
		expect(read(401, {})).toBeNull();
		expect(read(206, { surprising: true })).toBeNull();
		expect(readAnswer({ status: 206, headers: {}, body: "<html>" }, NOW)).toBeNull();
	});
});
