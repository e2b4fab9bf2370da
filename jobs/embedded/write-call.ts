import type { CallKind, QueueItem } from "@/db/queries/jobs-queue";
import type { JobsRun } from "@/db/queries/jobs-runs";
import type { StepState } from "@/db/queries/jobs-steps";

type Call = QueueItem<CallKind>;

/** Names a taking of a call: an answer, or a checkpoint, of an earlier one is known by it. */
export function callId({ itemId, claims, leaseEpoch }: Pick<Call, "itemId" | "claims" | "leaseEpoch">): string {
	return `${itemId}.${claims}.${leaseEpoch}`;
}

/** The taking a name stands for; `null`: it is none. */
export function readCallId(text: string): { itemId: number; claims: number; leaseEpoch: number } | null {
	const [itemId, claims, leaseEpoch] = text.split(".").map(Number);
	if (itemId === undefined || claims === undefined || leaseEpoch === undefined) return null;
	return [itemId, claims, leaseEpoch].every(Number.isSafeInteger) ? { itemId, claims, leaseEpoch } : null;
}

/**
 * A call's body as the real server writes it. Put together from stored JSON, so that a function can change nothing of the
 * executor's. Steps that are pending are not told, and while there are any nothing may be executed out of turn.
 */
export function writeCall(call: Call, run: JobsRun, steps: readonly StepState[], attemptsMax: number): string {
	const settled = steps.filter(({ result }) => result !== null);
	const stack = settled.map(({ hash }) => hash);
	const context = {
		run_id: run.runId,
		fn_id: run.functionId,
		qi_id: callId(call),
		attempt: call.attempt,
		max_attempts: attemptsMax,
		disable_immediate_execution: settled.length < steps.length,
		use_api: false,
		stack: { stack, current: stack.length },
	};
	const memo = settled.map(({ hash, result }) => `"${hash}":${result}`).join(",");
	return `{"version":-1,"event":${run.event},"events":[${run.event}],"steps":{${memo}},"ctx":${JSON.stringify(context)}}`;
}
