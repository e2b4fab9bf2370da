import { insertWait } from "@/db/queries/jobs-waits";
import { AppError } from "@/lib/errors";
import { parseInstant } from "./duration";
import type { Engine } from "./engine";
import { compileExpression } from "./expression";
import { invokeFunction } from "./invoke-function";
import { errorOf, type JsonError, type Op, RUN_STEP } from "./read-answer";
import type { RunChange, StepIdentity } from "./run-change";
import { refuseUnsupportedOp } from "./unsupported";

/** What an answer's ops come to, beside what they did to steps. */
export interface OpsEffect {
	end:
		| { readonly status: "completed"; readonly data: unknown }
		| { readonly status: "failed"; readonly error: JsonError }
		| null;
	/** The call is to be tried again, because of this. */
	retry: JsonError | null;
	/** The function asks to be called again. */
	isDiscoveryAsked: boolean;
}

/** An event can be waited for, and a run slept, for a year. */
const WAIT_AT_MOST = "52w";

/** Carries out one op of an answer. */
export async function applyOp(
	engine: Engine,
	change: RunChange,
	effect: OpsEffect,
	op: Op,
	isEager: boolean,
): Promise<void> {
	if (op.id === RUN_STEP) return applyRunOp(effect, op);
	const step = identityOf(op, isEager);
	switch (op.op) {
		case "StepRun":
			await change.settle(step, JSON.stringify({ data: op.data ?? null }));
			return;
		case "StepFailed":
			await change.settle(step, JSON.stringify({ error: errorOf(op.error) }));
			return;
		case "StepError":
			effect.retry = errorOf(op.error);
			return;
		case "StepPlanned":
			if (await change.plan(step)) await change.queue("step", step.hash);
			return;
		case "Sleep":
			if (await change.plan(step)) await change.queue("sleep", step.hash, parseInstant(op.name ?? "", change.now));
			return;
		case "WaitForEvent":
			return waitForEvent(change, step, op);
		case "InvokeFunction":
			return invokeFunction(engine, change, step, op);
		case "DiscoveryRequest":
			effect.isDiscoveryAsked = true;
			return;
		default:
			refuseUnsupportedOp(change.run.functionId, op.op);
			throw new AppError("invalid", `Job ${change.run.functionId} answered with ${op.op}, which nobody knows`);
	}
}

function applyRunOp(effect: OpsEffect, op: Op): void {
	if (op.op === "RunComplete") effect.end = { status: "completed", data: op.data };
	else if (op.op === "StepFailed") effect.end = { status: "failed", error: errorOf(op.error) };
	else effect.retry = errorOf(op.error);
}

async function waitForEvent(change: RunChange, step: StepIdentity, op: Op): Promise<void> {
	const expression = typeof op.opts?.if === "string" ? op.opts.if : null;
	if (expression !== null) compileExpression(expression, { functionId: change.run.functionId, option: "waitForEvent" });
	const until = parseInstant(String(op.opts?.timeout ?? WAIT_AT_MOST), change.now);
	if (!(await change.plan(step))) return;
	await insertWait(change.tx, { runId: change.run.runId, hash: step.hash, event: op.name ?? "", expression });
	await change.queue("wait", step.hash, until);
}

function identityOf(op: Op, isEager: boolean): StepIdentity {
	const isRacing = isEager || op.opts?.parallelMode === "race";
	return { hash: op.id, op: op.op, name: op.displayName ?? op.name ?? op.id, isRacing };
}
