import type { Operation, Received, SignedServer } from "./signed-server";
import { isSigned, signatureOf } from "./signed-server";

/** The app's handler, as an HTTP server would call it. */
export type Call = (query: string, init: RequestInit) => Promise<Response>;

export interface DrivenRun {
	/** The status of every answer, in order. */
	readonly statuses: readonly number[];
	/** By name, each step that ended, in order; twice if it was run twice. */
	readonly steps: readonly string[];
	readonly output: unknown;
	/** Whether every answer was signed by the app. */
	readonly isSigned: boolean;
}

interface RunState {
	readonly runId: string;
	readonly fnId: string;
	readonly event: { readonly id: string; readonly name: string; readonly data: unknown };
	readonly memo: Record<string, unknown>;
	readonly stack: string[];
	readonly ended: string[];
	output: unknown;
	isOver: boolean;
}

const CALLS_MAX = 50;

/** The other half of a job server: calls the app with signed requests until a run is over. Sleeps are over at once, waits time out. */
export async function driveSignedRun(
	call: Call,
	server: SignedServer,
	signingKey: string,
	run: Pick<RunState, "runId" | "fnId" | "event">,
): Promise<DrivenRun> {
	const state: RunState = { ...run, memo: {}, stack: [], ended: [], output: undefined, isOver: false };
	const statuses: number[] = [];
	let allSigned = true;
	let planned: string[] = [];
	while (!state.isOver && statuses.length < CALLS_MAX) {
		const stepId = planned.shift() ?? "step";
		const body = requestBody(state, planned.length > 0);
		const seen = server.received.length;
		const response = await call(`fnId=${state.fnId}&stepId=${stepId}`, {
			method: "POST",
			headers: { "content-type": "application/json", "x-inngest-signature": signatureOf(body, signingKey) },
			body: JSON.stringify(body),
		});
		const text = await response.text();
		statuses.push(response.status);
		allSigned &&= isSigned(text, response.headers.get("x-inngest-signature"), signingKey);
		for (const checkpoint of checkpointsOf(server.received.slice(seen), state.runId)) apply(state, checkpoint);
		if (response.status === 200) Object.assign(state, { output: JSON.parse(text), isOver: true });
		else if (response.status === 206) planned = [...planned, ...apply(state, JSON.parse(text) as Operation[])];
		else throw new Error(`The app answered ${response.status}: ${text}`);
	}
	return { statuses, steps: state.ended, output: state.output, isSigned: allSigned };
}

function requestBody(state: RunState, isMorePlanned: boolean) {
	return {
		version: -1,
		event: state.event,
		events: [state.event],
		steps: state.memo,
		ctx: {
			run_id: state.runId,
			fn_id: "01890000-0000-7000-8000-000000000000",
			qi_id: `queue-${state.runId}`,
			attempt: 0,
			max_attempts: 1,
			disable_immediate_execution: isMorePlanned,
			use_api: false,
			stack: { stack: state.stack, current: state.stack.length },
		},
	};
}

function checkpointsOf(received: readonly Received[], runId: string): Operation[][] {
	const path = `/v1/checkpoint/${runId}/async`;
	return received.filter((call) => call.path === path).map((call) => (call.body as { steps: Operation[] }).steps);
}

/** Takes over what came back; returns the steps the app wants to be called for. */
function apply(state: RunState, operations: readonly Operation[]): string[] {
	const planned: string[] = [];
	for (const { id, op, displayName, name, data, error } of operations) {
		if (op === "StepPlanned") planned.push(id);
		else if (op === "RunComplete") Object.assign(state, { output: data, isOver: true });
		else if (op === "StepError" || op === "StepFailed") throw new Error(`A step failed: ${JSON.stringify(error)}`);
		else {
			state.memo[id] = op === "StepRun" || op === "Step" ? { type: "data", data } : { type: "data", data: null };
			state.stack.push(id);
			state.ended.push(displayName ?? name ?? id);
		}
	}
	return planned;
}
