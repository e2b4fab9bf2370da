import { describe, expect, it } from "vitest";
import { callId, readCallId, writeCall } from "@/jobs/embedded/write-call";

const call = {
	itemId: 7,
	kind: "discover",
	runId: "01RUN",
	step: "",
	functionId: "app-fn",
	capacity1: "",
	capacity2: "",
	dueAt: new Date(0),
	attempt: 2,
	claims: 3,
	leaseEpoch: 4,
	crashes: 0,
} as const;
const run = {
	runId: "01RUN",
	functionId: "app-fn",
	status: "running",
	eventUlid: "01EVENT",
	eventId: "week:1",
	event: '{"name":"a/b","zeta":1,"alpha":2}',
	invokerRun: null,
	invokerStep: null,
	singletonKey: null,
	capacity1: "",
	capacity2: "",
	createdAt: new Date(0),
	steps: 1,
	stateBytes: 10,
	startedAt: new Date(0),
} as const;

function body(results: readonly (string | null)[]) {
	const steps = results.map((result, at) => ({ runId: "01RUN", hash: `hash-${at}`, result }));
	return JSON.parse(writeCall(call, run, steps, 4)) as {
		steps: unknown;
		ctx: Record<string, unknown>;
		events: unknown[];
	};
}

describe("a call of a function", () => {
	it("says which run, which attempt of how many, and which taking of the call", () => {
		expect(body([]).ctx).toMatchObject({
			run_id: "01RUN",
			fn_id: "app-fn",
			qi_id: "7.3.4",
			attempt: 2,
			max_attempts: 4,
		});
		expect(body([]).events).toHaveLength(1);
	});

	it("tells settled steps in the order they settled in", () => {
		const { steps, ctx } = body(['{"data":[1]}', '{"error":{"message":"no"}}']);
		expect(steps).toEqual({ "hash-0": { data: [1] }, "hash-1": { error: { message: "no" } } });
		expect(ctx).toMatchObject({
			stack: { stack: ["hash-0", "hash-1"], current: 2 },
			disable_immediate_execution: false,
		});
	});

	it("leaves out pending steps, and lets nothing be executed out of turn while there are any", () => {
		const { steps, ctx } = body([null, '{"data":null}', null]);
		expect(steps).toEqual({ "hash-1": { data: null } });
		expect(ctx).toMatchObject({ stack: { stack: ["hash-1"] }, disable_immediate_execution: true });
	});

	it("hands the event over as it was stored, key by key", () => {
		expect(writeCall(call, run, [], 4)).toContain('"event":{"name":"a/b","zeta":1,"alpha":2}');
	});
});

describe("the name of a taking", () => {
	it("is read back", () => {
		expect(readCallId(callId(call))).toEqual({ itemId: 7, claims: 3, leaseEpoch: 4 });
	});

	it.each(["", "7", "7.3", "7.3.x", "a.b.c", "1.2.-"])("that is none is none: %j", (text) => {
		expect(readCallId(text)).toBeNull();
	});
});
