import { NonRetriableError, RetryAfterError } from "inngest";
import { AppError, type AppErrorCode } from "@/lib/errors";

/** No later try ends differently unless a person changes something. */
const FINAL: ReadonlySet<AppErrorCode> = new Set(["invalid", "forbidden", "unauthenticated", "not_found", "conflict"]);

/**
 * What a step throws for a failure of a service: final ones end the run at once, those that name a wait are tried again
 * after it, everything else by the job's own retries. Message and hint become one text, as the person reads it.
 */
export function toJobError(error: unknown): Error {
	if (!(error instanceof AppError)) return error instanceof Error ? error : new Error(String(error));
	const { code, message, hint, retryAfterMs } = error;
	const words = hint === undefined ? message : `${message} ${hint}`;
	if (FINAL.has(code)) return new NonRetriableError(words, { cause: error });
	if (retryAfterMs !== undefined) return new RetryAfterError(words, retryAfterMs, { cause: error });
	return error;
}
