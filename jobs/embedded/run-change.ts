import type { QueryRunner } from "@/db/client";
import { enqueue, type TimerKind } from "@/db/queries/jobs-queue";
import { countSettled, type JobsRun } from "@/db/queries/jobs-runs";
import { countPending, findStep, insertStep, settlePending } from "@/db/queries/jobs-steps";
import { overflowOf } from "./limits";
import type { JsonError } from "./read-answer";

/** A step as far as a change needs to know it. */
export interface StepIdentity {
	readonly hash: string;
	readonly op: string;
	readonly name: string;
	readonly isRacing: boolean;
}

/** What one transition does to one locked run: steps it plans and settles, and whether the function is to be called again. */
export class RunChange {
	readonly tx: QueryRunner;
	readonly run: JobsRun;
	readonly now: Date;
	#steps: number;
	#stateBytes: number;
	#hasRacer = false;
	#isProgress = false;
	/** Why the run may not go on; `null`: it may. */
	overflow: JsonError | null = null;

	constructor(tx: QueryRunner, run: JobsRun, now: Date) {
		this.tx = tx;
		this.run = run;
		this.now = now;
		this.#steps = run.steps;
		this.#stateBytes = run.stateBytes;
	}

	/** Whether anything was planned or settled that was not before. */
	get isProgress(): boolean {
		return this.#isProgress;
	}

	/** Keeps the result of a step that was not pending as a rule; one that was is settled. Known results are kept. */
	async settle(step: StepIdentity, result: string): Promise<boolean> {
		if (!this.#hasRoomFor(result)) return false;
		const settled = this.#nextResult(result);
		const planned = { ...step, runId: this.run.runId, plannedAt: this.now };
		const isSettled = (await insertStep(this.tx, planned, settled)) || (await settlePending(this.tx, planned, settled));
		return isSettled && this.#note(result, step.isRacing);
	}

	/** Settles a step that is pending, if it is. */
	async settlePending(hash: string, result: string): Promise<boolean> {
		if (!this.#hasRoomFor(result)) return false;
		const { runId } = this.run;
		if (!(await settlePending(this.tx, { runId, hash }, this.#nextResult(result)))) return false;
		const step = await findStep(this.tx, runId, hash);
		return this.#note(result, step?.isRacing ?? false);
	}

	/** Notes a step as pending. Returns `false` for one that is pending or settled already: it is reported again and again. */
	async plan(step: StepIdentity): Promise<boolean> {
		const isNew = await insertStep(this.tx, { ...step, runId: this.run.runId, plannedAt: this.now }, null);
		if (isNew) this.#isProgress = true;
		return isNew;
	}

	/** Queues a timer of the run, or the call of one of its steps. */
	async queue(kind: TimerKind | "step" | "discover", step: string, dueAt: Date = this.now): Promise<void> {
		const { runId, functionId, capacity1, capacity2 } = this.run;
		await enqueue(this.tx, [{ kind, runId, step, functionId, capacity1, capacity2, dueAt }]);
	}

	/** Writes the counters down, as the last thing that happens to a run that goes on. */
	async save(): Promise<void> {
		if (this.#steps === this.run.steps) return;
		await countSettled(this.tx, this.run.runId, this.#steps, this.#stateBytes);
	}

	/** Whether the function is to look at what has settled: at once for a racer, else when nothing else is awaited. */
	async isDiscoveryDue(): Promise<boolean> {
		if (this.#hasRacer) return true;
		const { awaited, pending } = await countPending(this.tx, this.run.runId);
		return this.#steps > this.run.steps ? awaited === 0 : pending === 0;
	}

	#hasRoomFor(result: string): boolean {
		const counted = { steps: this.#steps, stateBytes: this.#stateBytes };
		this.overflow ??= overflowOf(counted, Buffer.byteLength(result));
		return this.overflow === null;
	}

	#nextResult(result: string) {
		return { seq: this.#steps + 1, result, settledAt: this.now };
	}

	#note(result: string, isRacing: boolean): true {
		this.#steps += 1;
		this.#stateBytes += Buffer.byteLength(result);
		this.#isProgress = true;
		if (isRacing) this.#hasRacer = true;
		return true;
	}
}
