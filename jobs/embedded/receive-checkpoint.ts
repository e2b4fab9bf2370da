import { z } from "zod";
import type { Database, QueryRunner } from "@/db/client";
import { rescheduleItem } from "@/db/queries/jobs-queue";
import { lockRunner } from "@/db/queries/jobs-runner";
import { countHeldStep, type HeldItem, lockHeldRun } from "@/db/queries/jobs-runs";
import { insertStep } from "@/db/queries/jobs-steps";
import { inTransaction } from "@/db/transaction";
import { endRun } from "./end-run";
import { RUN_BYTES_MAX, STEP_BYTES_MAX, STEPS_MAX } from "./limits";
import { type Op, Ops } from "./read-answer";
import { RunChange } from "./run-change";
import type { EndingEngine } from "./tell-end";
import { refuseUnsupportedOp } from "./unsupported";
import { readCallId } from "./write-call";

const Checkpoint = z.looseObject({ run_id: z.string(), qi_id: z.string(), steps: Ops });

/** `kept`: go on. `halt`: results may be kept, but this call is not waited for any more. */
export type CheckpointAnswer = "kept" | "halt";

/**
 * Keeps the results a call under way reports, so that the function goes on without being called again. Halts it when the
 * call is stale, the run over, or the runner stopping, which finds it where it was later.
 */
export async function receiveCheckpoint(
	db: Database,
	engine: Pick<EndingEngine, "newId" | "now">,
	body: unknown,
): Promise<CheckpointAnswer> {
	const { run_id: runId, qi_id: callId, steps: ops } = Checkpoint.parse(body);
	const held = readCallId(callId);
	if (held === null) return "halt";
	const checkpoint = { runId, held, ops, now: engine.now() };
	if (await keepSimply(db, checkpoint)) return "kept";
	return inTransaction(db, (tx) => keepWithCare(tx, engine, checkpoint));
}

interface Reported {
	readonly runId: string;
	readonly held: HeldItem;
	readonly ops: readonly Op[];
	readonly now: Date;
}

/** What nearly every checkpoint is, in as few statements as can be: one result, kept by a run that goes on. */
async function keepSimply(db: Database, { runId, held, ops, now }: Reported): Promise<boolean> {
	const [op, ...more] = ops;
	if (op?.op !== "StepRun" || more.length > 0) return false;
	const result = resultOf(op);
	const bytes = Buffer.byteLength(result);
	if (bytes > STEP_BYTES_MAX) return false;
	const max = { steps: STEPS_MAX, stateBytes: RUN_BYTES_MAX };
	try {
		return await inTransaction(db, async (tx) => {
			const seq = await countHeldStep(tx, runId, held, { bytes, max });
			if (seq === null) return false;
			const isNew = await insertStep(tx, { ...stepOf(op), runId, plannedAt: now }, { seq, result, settledAt: now });
			if (!isNew) throw new KnownStep();
			return true;
		});
	} catch (error) {
		if (error instanceof KnownStep) return false;
		throw error;
	}
}

/** A step that is reported again must not be counted again. */
class KnownStep extends Error {
	override readonly name = "KnownStep";
}

async function keepWithCare(
	tx: QueryRunner,
	engine: Pick<EndingEngine, "newId" | "now">,
	{ runId, held, ops, now }: Reported,
): Promise<CheckpointAnswer> {
	const { isStopping } = await lockRunner(tx);
	const run = await lockHeldRun(tx, runId, held);
	if (run === null) return "halt";
	const change = new RunChange(tx, run, now);
	for (const op of ops) {
		refuseUnsupportedOp(run.functionId, op.op);
		await change.settle(stepOf(op), resultOf(op));
	}
	if (change.overflow !== null) {
		// Any process may be told: that nobody listens is not known here.
		const ending = { ...engine, registry: { listensTo: () => true } };
		await endRun(ending, tx, run, { status: "failed", error: change.overflow });
		return "halt";
	}
	await change.save();
	if (!isStopping) return "kept";
	await rescheduleItem(tx, held.itemId, { attempt: 0, dueAt: now });
	return "halt";
}

function stepOf(op: Op) {
	return { hash: op.id, op: op.op, name: op.displayName ?? op.id, isRacing: false };
}

function resultOf(op: Op): string {
	return JSON.stringify({ data: op.data ?? null });
}
