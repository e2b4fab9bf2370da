import type { QueryRunner } from "@/db/client";
import { type CallKind, deleteItem, isItemWanted, type QueueItem, rescheduleItem } from "@/db/queries/jobs-queue";
import { lockHeldRun } from "@/db/queries/jobs-runs";
import { inTransaction } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import { applyOp, type OpsEffect } from "./apply-op";
import { endRun } from "./end-run";
import type { Engine } from "./engine";
import { resultOverflowOf } from "./limits";
import { type CallAnswer, type JsonError, type Outcome, readAnswer } from "./read-answer";
import { retryAt } from "./retry-at";
import { RunChange } from "./run-change";

type Call = QueueItem<CallKind>;

/**
 * Carries out what a call was answered with: results kept, steps planned, the run ended, or the call put back, all in one
 * transition. An answer to a call that is not waited for any more (stale, cancelled, lease lost) changes nothing.
 */
export async function applyAnswer(engine: Engine, call: Call, answer: CallAnswer): Promise<void> {
	const outcome = readAnswer(answer);
	// Fenced by the call's own row, which a next holder of the lease takes away first.
	await inTransaction(engine.db, async (tx) => {
		const run = await lockHeldRun(tx, call.runId, call);
		if (run === null) return;
		const change = new RunChange(tx, run, engine.now());
		const effect = await effectOf(engine, change, outcome);
		if (effect.end === null && effect.retry === null && (await isStuck(change, effect))) {
			effect.retry = { name: "Error", message: "The function went on, but came to nothing new" };
		}
		if (effect.end === null && effect.retry !== null) endIfLast(engine, call, effect, effect.retry);
		if (effect.end !== null) return endRun(engine, tx, run, effect.end);
		await change.save();
		if (effect.retry === null) return finishCall(tx, change, call, effect.isDiscoveryAsked);
		const after = outcome.type === "completed" ? null : outcome.retryAfter;
		const dueAt = retryAt(after, change.now, () => engine.retryDelay(call.attempt));
		await rescheduleItem(tx, call.itemId, { attempt: call.attempt + 1, dueAt });
	});
}

async function effectOf(engine: Engine, change: RunChange, outcome: Outcome): Promise<OpsEffect> {
	const effect: OpsEffect = { end: null, retry: null, isDiscoveryAsked: false };
	if (outcome.type === "completed") return { ...effect, end: completedWith(outcome.data) };
	if (outcome.type === "rejected") {
		const { error, isFinal } = outcome;
		return isFinal ? { ...effect, end: { status: "failed", error } } : { ...effect, retry: error };
	}
	try {
		for (const op of outcome.ops) await applyOp(engine, change, effect, op, outcome.isEager);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		effect.end = { status: "failed", error: { name: "NonRetriableError", message: error.message } };
	}
	if (effect.end?.status === "completed") effect.end = completedWith(effect.end.data);
	if (change.overflow !== null) effect.end = { status: "failed", error: change.overflow };
	return effect;
}

function completedWith(data: unknown): NonNullable<OpsEffect["end"]> {
	const overflow = resultOverflowOf(Buffer.byteLength(JSON.stringify(data ?? null)));
	return overflow === null ? { status: "completed", data } : { status: "failed", error: overflow };
}

/** Whether an answer leaves a run with nothing to wait for and nothing gained: it would be called for ever. */
async function isStuck(change: RunChange, effect: OpsEffect): Promise<boolean> {
	return !change.isProgress && !effect.isDiscoveryAsked && (await change.isDiscoveryDue());
}

/** The SDK says itself which attempt is the last; what breaks before it gets to say so is counted here. */
function endIfLast(engine: Engine, call: Call, effect: OpsEffect, error: JsonError): void {
	const attemptsMax = engine.registry.find(call.functionId)?.attemptsMax ?? 1;
	if (call.attempt + 1 >= attemptsMax) effect.end = { status: "failed", error };
}

/** Takes an answered call off the queue, and calls the function again when something is there for it to see. */
async function finishCall(tx: QueryRunner, change: RunChange, call: Call, isAsked: boolean): Promise<void> {
	const isDue = isAsked || (await change.isDiscoveryDue());
	if (call.kind === "discover") {
		if (isDue || (await isItemWanted(tx, call.itemId))) {
			await rescheduleItem(tx, call.itemId, { attempt: 0, dueAt: change.now });
		} else await deleteItem(tx, call.itemId);
		return;
	}
	await deleteItem(tx, call.itemId);
	if (isDue) await change.queue("discover", "");
}
