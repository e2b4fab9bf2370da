import type { QueryRunner } from "@/db/client";
import { deleteItemOf, deleteRunItems } from "@/db/queries/jobs-queue";
import { closeRun, type JobsRun, lockRun } from "@/db/queries/jobs-runs";
import { deleteRunWaits } from "@/db/queries/jobs-waits";
import type { JsonError } from "./read-answer";
import { RunChange } from "./run-change";
import { type EndingEngine, type RunEnd, tellEnd } from "./tell-end";

const CANCELLED: JsonError = { name: "InngestErrFunctionCancelled", message: "function cancelled" };

/** Ends a locked run: nothing of it is due any more, whoever invoked it goes on, and whoever listens is told. */
export async function endRun(engine: EndingEngine, tx: QueryRunner, run: JobsRun, end: RunEnd): Promise<void> {
	const output = JSON.stringify((end.status === "completed" ? end.data : end.error) ?? null);
	if (!(await closeRun(tx, run.runId, { status: end.status, output, at: engine.now() }))) return;
	await deleteRunItems(tx, run.runId);
	await deleteRunWaits(tx, run.runId);
	await tellEnd(engine, tx, run, end);
	if (run.invokerRun === null || run.invokerStep === null) return;
	const invoker = await lockRun(tx, run.invokerRun);
	if (invoker === null) return;
	const result = JSON.stringify(end.status === "completed" ? { data: end.data ?? null } : { error: end.error });
	await resumeRun(engine, tx, invoker, run.invokerStep, result);
}

/** Calls a locked run off. A step under way ends, and its result is not listened to. */
export async function cancelRun(engine: EndingEngine, tx: QueryRunner, run: JobsRun): Promise<void> {
	await endRun(engine, tx, run, { status: "cancelled", error: CANCELLED });
}

/** Hands a locked run what one of its pending steps waited for. Returns whether it still waited. */
export async function resumeRun(
	engine: EndingEngine,
	tx: QueryRunner,
	run: JobsRun,
	hash: string,
	result: string,
): Promise<boolean> {
	const change = new RunChange(tx, run, engine.now());
	const isResumed = await change.settlePending(hash, result);
	if (change.overflow !== null) {
		await endRun(engine, tx, run, { status: "failed", error: change.overflow });
		return true;
	}
	if (!isResumed) return false;
	await deleteItemOf(tx, { runId: run.runId, kind: "wait", step: hash });
	if (await change.isDiscoveryDue()) await change.queue("discover", "");
	await change.save();
	return true;
}
