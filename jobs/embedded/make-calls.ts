import type { CallKind, QueueItem } from "@/db/queries/jobs-queue";
import { listRunsById } from "@/db/queries/jobs-runs";
import { listSteps, type StepState } from "@/db/queries/jobs-steps";
import { applyAnswer } from "./apply-answer";
import type { Engine } from "./engine";
import { LeaseLost } from "./engine";
import { CALL_MS_MAX } from "./limits";
import type { CallAnswer } from "./read-answer";
import { writeCall } from "./write-call";

type Call = QueueItem<CallKind>;

/** Makes calls that were claimed, each by itself. Settles, one promise a call, once its answer is carried out. */
export async function makeCalls(engine: Engine, calls: readonly Call[]): Promise<Promise<void>[]> {
	const runIds = [...new Set(calls.map(({ runId }) => runId))];
	const [runs, steps] = await Promise.all([listRunsById(engine.db, runIds), listSteps(engine.db, runIds)]);
	const runById = new Map(runs.map((run) => [run.runId, run]));
	const stepsOf = Map.groupBy(steps, ({ runId }: StepState) => runId);
	return calls.map(async (call) => {
		const run = runById.get(call.runId);
		if (run === undefined) return;
		const attemptsMax = engine.registry.find(call.functionId)?.attemptsMax ?? 1;
		const body = writeCall(call, run, stepsOf.get(call.runId) ?? [], attemptsMax);
		await carryOut(engine, call, await answerTo(engine, call, body));
	});
}

/** A function that throws past the SDK, or takes for ever, has answered with an error. */
async function answerTo(engine: Engine, call: Call, body: string): Promise<CallAnswer> {
	const stepId = call.kind === "step" ? call.step : "step";
	const timer = timeLimit();
	try {
		return await Promise.race([engine.registry.caller.call({ functionId: call.functionId, stepId, body }), timer.over]);
	} catch (error) {
		const { name, message } = error instanceof Error ? error : new Error(String(error));
		return { status: 500, headers: {}, body: JSON.stringify({ name, message }) };
	} finally {
		timer.clear();
	}
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

async function carryOut(engine: Engine, call: Call, answer: CallAnswer): Promise<void> {
	try {
		await applyAnswer(engine, call, answer);
	} catch (error) {
		// Whoever has the lease now finds the call where it was.
		if (!(error instanceof LeaseLost)) throw error;
	}
}
