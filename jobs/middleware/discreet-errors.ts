import { Middleware, NonRetriableError, RetryAfterError, StepError } from "inngest";
import { describeJobError } from "@/lib/services/jobs/describe-job-error";

/**
 * Leaves errors that are handed to a job server the words written for people and nothing else: a failed statement quotes
 * what people wrote, and causes and stacks travel along otherwise, possibly to another company's machines.
 */
export class DiscreetErrors extends Middleware.BaseMiddleware {
	readonly id = "discreet-errors";

	override async wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
		return next().catch((error: unknown) => {
			throw discreetError(error);
		});
	}

	override async wrapFunctionHandler({ next }: Middleware.WrapFunctionHandlerArgs): Promise<unknown> {
		return next().catch((error: unknown) => {
			throw discreetError(error);
		});
	}
}

/** The error as it may be kept elsewhere, still of the kind that decides whether and when it is tried again. */
function discreetError(error: unknown): unknown {
	// The SDK knows this one by identity; a step's own words were chosen when it failed.
	if (error instanceof StepError) return error;
	const told = tellAgain(error, describeJobError(error));
	told.stack = `${told.name}: ${told.message}`;
	return told;
}

function tellAgain(error: unknown, words: string): Error {
	if (error instanceof NonRetriableError) return new NonRetriableError(words);
	if (error instanceof RetryAfterError) return new RetryAfterError(words, waitOf(error.retryAfter));
	const told = new Error(words);
	if (error instanceof Error) told.name = error.name;
	return told;
}

/** Whole seconds, or a date. */
function waitOf(retryAfter: string): number | Date {
	return /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : new Date(retryAfter);
}
