import type { JsonError } from "./read-answer";

/** The real server's, self-hosted with its defaults: code that keeps to them runs on either. */
export const EVENT_BYTES_MAX = 512 * 1024;
export const STEP_BYTES_MAX = 4 * 1024 * 1024;
export const RUN_BYTES_MAX = 32 * 1024 * 1024;
export const STEPS_MAX = 1_000;
/** A step that takes longer counts as failed; what it does meanwhile is not listened to. */
export const CALL_MS_MAX = 2 * 60 * 60 * 1_000;
/** A call that takes its process down with it so often in a row counts as failed, or it would do so for ever. */
export const CRASHES_MAX = 10;
/** How long ids of events and idempotency keys are remembered. */
export const REMEMBERED_MS = 24 * 60 * 60 * 1_000;

/** Why a run may not end with a result of `bytes`; `null`: it may. */
export function resultOverflowOf(bytes: number): JsonError | null {
	if (bytes <= STEP_BYTES_MAX) return null;
	return { name: "InngestErrStepOutputTooLarge", message: `The run's result is larger than ${STEP_BYTES_MAX} bytes` };
}

/** Why a run may not keep one more result of `bytes`; `null`: it may. */
export function overflowOf(
	run: { readonly steps: number; readonly stateBytes: number },
	bytes: number,
): JsonError | null {
	if (bytes > STEP_BYTES_MAX) {
		return { name: "InngestErrStepOutputTooLarge", message: `A step's result is larger than ${STEP_BYTES_MAX} bytes` };
	}
	if (run.stateBytes + bytes > RUN_BYTES_MAX) {
		return {
			name: "InngestErrStateOverflowed",
			message: `The results of the run's steps exceed ${RUN_BYTES_MAX} bytes`,
		};
	}
	if (run.steps >= STEPS_MAX) {
		return { name: "InngestErrFunctionOverflowed", message: `The run has more than ${STEPS_MAX} steps` };
	}
	return null;
}
