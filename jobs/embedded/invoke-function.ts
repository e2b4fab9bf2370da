import { insertJobsEvents } from "@/db/queries/jobs-events";
import { parseInstant } from "./duration";
import type { Engine } from "./engine";
import type { Op } from "./read-answer";
import type { RunChange, StepIdentity } from "./run-change";
import { scheduleRun } from "./schedule-run";

const INVOKED = "inngest/function.invoked";
/** As long as an event may be waited for. */
const WAIT_AT_MOST = "52w";

/** Starts another function for a run, which waits until it is over. */
export async function invokeFunction(engine: Engine, change: RunChange, step: StepIdentity, op: Op): Promise<void> {
	const until = parseInstant(String(op.opts?.timeout ?? WAIT_AT_MOST), change.now);
	if (!(await change.plan(step))) return;
	const functionId = String(op.opts?.function_id ?? "");
	const refusal = await startInvoked(engine, change, step.hash, { functionId, payload: op.opts?.payload });
	if (refusal === null) await change.queue("wait", step.hash, until);
	else await change.settlePending(step.hash, JSON.stringify({ error: { name: "Error", message: refusal } }));
}

/** Returns why the function was not started; `null`: it was. */
async function startInvoked(
	engine: Engine,
	change: RunChange,
	hash: string,
	{ functionId, payload }: { readonly functionId: string; readonly payload: unknown },
): Promise<string | null> {
	const spec = engine.registry.find(functionId);
	if (spec === undefined) return `could not find function with ID: ${functionId}`;
	const { runId } = change.run;
	const { data: given, v } = (payload ?? {}) as { data?: Record<string, unknown> | null; v?: unknown };
	const data = { ...given, _inngest: { correlation_id: `${runId}.${hash}` } };
	const ulid = engine.newId();
	const event = { id: ulid, name: INVOKED, ts: change.now.getTime(), data, ...(typeof v === "string" && { v }) };
	const stored = { ulid, eventId: ulid, name: INVOKED, body: JSON.stringify(event) };
	await insertJobsEvents(change.tx, [stored], change.now);
	const isScheduled = await scheduleRun(engine, change.tx, spec, { ...stored, invoker: { runId, step: hash } });
	return isScheduled ? null : `function ${functionId} was skipped by its flow control`;
}
