import { isStoreAway } from "@/db/driver-error";
import type { CallKind, QueueItem } from "@/db/queries/jobs-queue";
import { listRunsById } from "@/db/queries/jobs-runs";
import { listSteps, type StepState } from "@/db/queries/jobs-steps";
import { systemClock } from "@/lib/services/telegram/clock";
import { applyAnswer } from "./apply-answer";
import { type Engine, LeaseLost } from "./engine";
import { CALL_MS_MAX, CRASHES_MAX } from "./limits";
import type { CallAnswer } from "./read-answer";
import { writeCall } from "./write-call";

type Call = QueueItem<CallKind>;

const PAUSE_MS_MIN = 100;
const PAUSE_MS_MAX = 2_000;

/** Makes calls that were claimed, each by itself. Settles, one promise a call, once its answer is carried out. */
export async function makeCalls(engine: Engine, calls: readonly Call[]): Promise<Promise<void>[]> {
	const runIds = [...new Set(calls.map(({ runId }) => runId))];
	const [runs, steps] = await Promise.all([listRunsById(engine.db, runIds), listSteps(engine.db, runIds)]);
	const runById = new Map(runs.map((run) => [run.runId, run]));
	const stepsOf = Map.groupBy(steps, ({ runId }: StepState) => runId);
	return calls.map(async (call) => {
		const run = runById.get(call.runId);
		// Called off since the call was taken: its row is gone too.
		if (run === undefined || !(run.status === "queued" || run.status === "running")) return;
		const attemptsMax = engine.registry.find(call.functionId)?.attemptsMax ?? 1;
		const body = writeCall(call, run, stepsOf.get(call.runId) ?? [], attemptsMax);
		await carryOut(engine, call, await answerTo(engine, call, body));
	});
}

/** A function that throws past the SDK, or takes for ever, has answered with an error. */
async function answerTo(engine: Engine, call: Call, body: string): Promise<CallAnswer> {
	if (call.crashes >= CRASHES_MAX) {
		return failure(new Error(`The process ended ${call.crashes} times in a row before this was done`));
	}
	const stepId = call.kind === "step" ? call.step : "step";
	const timer = timeLimit();
	try {
		return await Promise.race([engine.registry.caller.call({ functionId: call.functionId, stepId, body }), timer.over]);
	} catch (error) {
		return failure(error);
	} finally {
		timer.clear();
	}
}

function failure(error: unknown): CallAnswer {
	const { name, message } = error instanceof Error ? error : new Error(String(error));
	return { status: 500, headers: {}, body: JSON.stringify({ name, message }) };
}

function timeLimit(): { readonly over: Promise<never>; clear(): void } {
	let timer: NodeJS.Timeout | undefined;
	const over = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new Error(`The step took longer than ${CALL_MS_MAX / 3_600_000} hours`)),
			CALL_MS_MAX,
		);
		timer.unref();
	});
	return { over, clear: () => clearTimeout(timer) };
}

/** A step that is done is not done again because the store is away for a moment: its answer waits. */
async function carryOut(engine: Engine, call: Call, answer: CallAnswer): Promise<void> {
	for (let pauseMs = PAUSE_MS_MIN; ; pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX)) {
		try {
			return await applyAnswer(engine, call, answer);
		} catch (error) {
			// Whoever has the lease now finds the call where it was.
			if (error instanceof LeaseLost || engine.lost.aborted) return;
			if (!isStoreAway(error)) return refuseAnswer(engine, call, error);
		}
		await systemClock.sleep(pauseMs, engine.lost).catch(() => undefined);
	}
}

/** An answer that cannot be kept is a failed attempt, or it would be asked for until the end of days. */
async function refuseAnswer(engine: Engine, call: Call, error: unknown): Promise<void> {
	engine.log.error({ err: error, run: call.runId }, "an answer could not be kept");
	const told = error instanceof Error ? error.message : String(error);
	await applyAnswer(engine, call, failure(new Error(`The answer could not be kept: ${told}`)));
}
