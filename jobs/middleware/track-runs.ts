import { Middleware, StepError } from "inngest";
import { describeJobError, isUnexpected } from "@/lib/services/jobs/describe-job-error";
import { groupOfEvent } from "@/lib/services/jobs/group-of-event";
import type { RunRecord } from "@/lib/services/jobs/record-run";
import { jobContext } from "../job-context";
import { type RunAnswer, readAnswer } from "./read-answer";
import { RunJournal } from "./run-journal";

type Change = RunRecord["change"];

/** Runs about other runs would tell of themselves for ever. */
const UNTRACKED_EVENTS = new Set([
	"inngest/function.failed",
	"inngest/function.cancelled",
	"inngest/function.finished",
]);

/**
 * Keeps `job_runs` true, whichever server drives the jobs: a run's row is written from what the SDK is asked and what it
 * answers. A fresh instance serves each request; a run has many requests, each of which replays what came before.
 */
export class TrackRuns extends Middleware.BaseMiddleware {
	readonly id = "track-runs";
	#isServing = false;
	#journal: RunJournal | null = null;
	#runId = "";
	#functionId = "";
	/** Of the request's first fresh step, from 1. */
	#attempt = 1;
	#step: string | null = null;
	#stepsBegun = 0;
	#stepError: unknown = null;
	#thrown: unknown = null;
	/** How the function itself failed in this request. */
	#runError: { readonly error: unknown; readonly isFinal: boolean } | null = null;

	/** The request is proven to come from the job runner by now: nothing of it is believed earlier. */
	override transformFunctionInput(arg: Middleware.TransformFunctionInputArgs): Middleware.TransformFunctionInputArgs {
		const { ctx, fn } = arg;
		const { event, runId, attempt } = ctx;
		// Functions are also run by tests without a server: those have no runs to tell of.
		if (!this.#isServing || runId === "" || UNTRACKED_EVENTS.has(event.name)) return arg;
		this.#runId = runId;
		this.#functionId = fn.id();
		this.#attempt = attempt + 1;
		this.#journal = new RunJournal({
			runId,
			functionId: fn.id(),
			eventId: event.id ?? "",
			eventName: event.name,
			eventData: event.data ?? null,
			groupId: groupOfEvent(event.data),
		});
		const here = { attempt: this.#attempt, waitingFor: null, waitingUntil: null, endedAt: null };
		this.#journal.goesOn({ state: "running", ...here });
		return arg;
	}

	override onStepStart({ stepInfo }: Middleware.OnStepStartArgs): void {
		this.#step = stepInfo.options.name ?? stepInfo.options.id;
		this.#stepsBegun += 1;
		if (this.#stepsBegun > 1) this.#attempt = 1;
		this.#journal?.goesOn({ state: "running", step: this.#step, attempt: this.#attempt });
	}

	override async wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
		return next().catch((error: unknown) => {
			this.#stepError = error;
			void this.#log(error);
			throw error;
		});
	}

	override async wrapFunctionHandler({ next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
		return next().catch((error: unknown) => {
			this.#thrown = error;
			// What a step threw was told when it did.
			if (!(error instanceof StepError)) void this.#log(error);
			throw error;
		});
	}

	override onRunError({ isFinalAttempt }: Middleware.OnRunErrorArgs): void {
		this.#runError = { error: this.#thrown, isFinal: isFinalAttempt };
	}

	override async wrapRequest({ next }: Middleware.WrapRequestArgs): Promise<Middleware.Response> {
		this.#isServing = true;
		const response = await next();
		if (this.#journal === null) return response;
		const now = await jobNow();
		const answer = readAnswer(response, now);
		await this.#journal.close(answer === null ? null : this.#told(answer, now));
		return response;
	}

	#told(answer: RunAnswer, endedAt: Date): Change | null {
		const { step, attempt } = { step: this.#step, attempt: this.#attempt };
		const here = { ...(step === null ? {} : { step }), attempt, waitingFor: null, waitingUntil: null, endedAt: null };
		switch (answer.type) {
			case "completed":
				return { ...here, state: "completed", result: answer.result, error: null, endedAt };
			case "going_on":
				return { ...here, state: "running", error: null };
			case "waiting": {
				const { waitingFor, until: waitingUntil } = answer;
				return { ...here, state: "waiting", step: answer.step, attempt: 1, error: null, waitingFor, waitingUntil };
			}
			case "retrying":
				return { ...here, state: "retrying", error: describeJobError(this.#stepError), waitingUntil: answer.until };
			case "step_failed":
				return { ...here, state: "running", error: describeJobError(this.#stepError) };
			case "rejected":
				return this.#rejected(here, answer.until, endedAt);
		}
	}

	#rejected(here: Omit<Change, "state">, waitingUntil: Date | null, endedAt: Date): Change | null {
		// Refused without a word of the function: another process drives the run by now.
		if (this.#runError === null) return null;
		const { error, isFinal } = this.#runError;
		// The step's own words are kept: they came with their cause, these without.
		const told = error instanceof StepError ? {} : { error: describeJobError(error) };
		if (isFinal) return { ...here, ...told, state: "failed", endedAt };
		return { ...here, ...told, state: "retrying", waitingUntil };
	}

	/** What is unexpected is told in full here and nowhere else. */
	async #log(error: unknown): Promise<void> {
		if (this.#journal === null || !isUnexpected(error)) return;
		const about = { runId: this.#runId, job: this.#functionId, step: this.#step, attempt: this.#attempt };
		await jobContext("track-runs").then(
			({ log }) => log.warn({ ...about, err: error }, "a job met something unexpected"),
			() => undefined,
		);
	}
}

/** The jobs' own clock. */
async function jobNow(): Promise<Date> {
	return jobContext("track-runs").then(
		(ctx) => ctx.now(),
		() => new Date(),
	);
}
