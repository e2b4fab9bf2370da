import { AppError, type AppErrorCode, type ErrorPlace } from "../errors";

/** An error in a form that another process can read: a class does not survive the way there. */
export interface SentError {
	readonly message: string;
	readonly stack: string | null;
	/** `null`: not one of ours, a defect. */
	readonly code: AppErrorCode | null;
	readonly hint: string | undefined;
	readonly place: ErrorPlace | undefined;
	readonly retryAfterMs: number | undefined;
}

/** What is thrown, made ready for another process; of causes the text alone is kept, in the stack. */
export function toSentError(error: unknown): SentError {
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	const { code, hint, place, retryAfterMs } = error instanceof AppError ? error : NO_APP_ERROR;
	return { message, stack: [stack, ...causesOf(error)].join("\nCaused by: "), code, hint, place, retryAfterMs };
}

const NO_APP_ERROR = { code: null, hint: undefined, place: undefined, retryAfterMs: undefined };

/** Deep enough for a driver's error inside an ORM's inside ours; a cycle ends here too. */
const CAUSES_MAX = 5;

function causesOf(error: unknown): string[] {
	const stacks: string[] = [];
	let cause = error instanceof Error ? error.cause : undefined;
	while (cause !== undefined && stacks.length < CAUSES_MAX) {
		stacks.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
		cause = cause instanceof Error ? cause.cause : undefined;
	}
	return stacks;
}

/** The error as this process throws it on; its stack is the one of where it happened. */
export function fromSentError({ message, stack, code, hint, place, retryAfterMs }: SentError): Error {
	const error =
		code === null
			? new Error(message)
			: new AppError(code, message, {
					...(hint === undefined ? {} : { hint }),
					...(place === undefined ? {} : { place }),
					...(retryAfterMs === undefined ? {} : { retryAfterMs }),
				});
	if (stack !== null) error.stack = stack;
	return error;
}
