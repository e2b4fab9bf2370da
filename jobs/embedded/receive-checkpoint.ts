import { z } from "zod";
import type { Database } from "@/db/client";
import { rescheduleItem } from "@/db/queries/jobs-queue";
import { lockRunner } from "@/db/queries/jobs-runner";
import { lockHeldRun } from "@/db/queries/jobs-runs";
import { inTransaction } from "@/db/transaction";
import { endRun } from "./end-run";
import { Ops } from "./read-answer";
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
	return inTransaction(db, async (tx) => {
		const { epoch, isStopping } = await lockRunner(tx);
		const run = epoch === held.leaseEpoch ? await lockHeldRun(tx, runId, held) : null;
		if (run === null) return "halt";
		const change = new RunChange(tx, run, engine.now());
		for (const op of ops) {
			refuseUnsupportedOp(run.functionId, op.op);
			const step = { hash: op.id, op: op.op, name: op.displayName ?? op.id, isRacing: false };
			await change.settle(step, JSON.stringify({ data: op.data ?? null }));
		}
		if (change.overflow !== null) {
			// Any process may be told: that nobody listens is not known here.
			const ending = { ...engine, registry: { listensTo: () => true } };
			await endRun(ending, tx, run, { status: "failed", error: change.overflow });
			return "halt";
		}
		await change.save();
		if (!isStopping) return "kept";
		await rescheduleItem(tx, held.itemId, { attempt: 0, dueAt: change.now });
		return "halt";
	});
}
