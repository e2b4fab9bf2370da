import type { QueryRunner } from "@/db/client";
import { isStoreAway } from "@/db/driver-error";
import { deleteItem, listDueTimers, type QueueItem, rescheduleItem, type TimerKind } from "@/db/queries/jobs-queue";
import { type JobsRun, lockRun } from "@/db/queries/jobs-runs";
import { findStep } from "@/db/queries/jobs-steps";
import { deleteWait } from "@/db/queries/jobs-waits";
import { releaseHeld } from "./debounce";
import { cancelRun, resumeRun } from "./end-run";
import { type Engine, LeaseLost, transition } from "./engine";
import { startRun } from "./schedule-run";

type Timer = QueueItem<TimerKind>;

const BATCH = 64;
/** Several at once share the store's writes to disk; the pool is not theirs alone. */
const AT_ONCE = 4;

/** Code may have been mended by then. */
const AGAIN_MS = 10 * 60 * 1_000;

const NOTHING = JSON.stringify({ data: null });
const INVOKE_TIMED_OUT = JSON.stringify({
	error: { name: "InngestInvokeTimeoutError", message: "Timed out waiting for invoked function to complete" },
});

/** Ends the sleeps, waits, deadlines and debounces whose time has come. Returns how many. */
export async function fireTimers(engine: Engine): Promise<number> {
	const timers = await listDueTimers(engine.db, engine.now(), BATCH);
	const left = [...timers];
	const work = async () => {
		for (let timer = left.shift(); timer !== undefined; timer = left.shift()) await fireTimer(engine, timer);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return timers.length;
}

/** One timer that comes to grief must not hold up all others. */
async function fireTimer(engine: Engine, timer: Timer): Promise<void> {
	try {
		await carryOut(engine, timer);
	} catch (error) {
		if (error instanceof LeaseLost || isStoreAway(error)) throw error;
		engine.log.error({ err: error, run: timer.runId, timer: timer.kind }, "a timer came to grief");
		const dueAt = new Date(engine.now().getTime() + AGAIN_MS);
		await transition(engine, (tx) => rescheduleItem(tx, timer.itemId, { attempt: timer.attempt + 1, dueAt }));
	}
}

async function carryOut(engine: Engine, timer: Timer): Promise<void> {
	await transition(engine, async (tx) => {
		if (timer.kind === "debounce") return endDebounce(engine, tx, timer);
		const run = await lockRun(tx, timer.runId);
		if (!(await deleteItem(tx, timer.itemId)) || run === null) return;
		if (timer.kind === "sleep") await resumeRun(engine, tx, run, timer.step, NOTHING);
		else if (timer.kind === "wait") await endWait(engine, tx, run, timer.step);
		else if (timer.kind === "finish-timeout" || run.status === "queued") await cancelRun(engine, tx, run);
	});
}

async function endWait(engine: Engine, tx: QueryRunner, run: JobsRun, hash: string): Promise<void> {
	await deleteWait(tx, run.runId, hash);
	const step = await findStep(tx, run.runId, hash);
	await resumeRun(engine, tx, run, hash, step?.op === "InvokeFunction" ? INVOKE_TIMED_OUT : NOTHING);
}

async function endDebounce(engine: Engine, tx: QueryRunner, timer: Timer): Promise<void> {
	const cause = await releaseHeld(tx, timer, engine.now());
	const spec = engine.registry.find(timer.functionId);
	if (cause !== null && spec !== undefined) await startRun(engine, tx, spec, cause);
}
