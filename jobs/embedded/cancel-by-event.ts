import type { QueryRunner } from "@/db/client";
import { type JobsRun, listActiveRuns, lockRun } from "@/db/queries/jobs-runs";
import { parseInstant } from "./duration";
import { cancelRun } from "./end-run";
import type { Engine } from "./engine";
import { compileExpression } from "./expression";
import type { FunctionSpec } from "./function-spec";

/** An event as it is tried against expressions. */
export interface TriedEvent {
	readonly name: string;
	readonly event: unknown;
}

/** Calls off the runs of these functions that an event is about. */
export async function cancelByEvent(
	engine: Engine,
	tx: QueryRunner,
	specs: readonly FunctionSpec[],
	tried: TriedEvent,
): Promise<void> {
	const ids = specs.map(({ id }) => id);
	for (const found of await listActiveRuns(tx, ids)) {
		const spec = engine.registry.find(found.functionId);
		if (spec === undefined || !isCalledOff(spec, found, tried, engine.now())) continue;
		const run = await lockRun(tx, found.runId);
		if (run !== null) await cancelRun(engine, tx, run);
	}
}

function isCalledOff(spec: FunctionSpec, run: JobsRun, tried: TriedEvent, now: Date): boolean {
	const event: unknown = JSON.parse(run.event);
	return spec.cancel.some((rule) => {
		if (rule.event !== tried.name) return false;
		// Only within so long after the run was made.
		if (rule.timeout !== undefined && parseInstant(rule.timeout, run.createdAt) < now) return false;
		return rule.if === undefined || compileExpression(rule.if)({ event, async: tried.event });
	});
}
