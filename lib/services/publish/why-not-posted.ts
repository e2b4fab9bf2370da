import type { ServiceContext } from "../context";
import { explainFailure } from "./explain-failure";
import type { PostOutcome } from "./post-outcome";

/**
 * A failed send as an outcome. `attempts`: sends begun, this one included; `isClean`: none before this one can have
 * arrived. Throws what is a defect, or an abort.
 */
export function whyNotPosted(
	ctx: ServiceContext,
	error: unknown,
	{ attempts, isClean }: { readonly attempts: number; readonly isClean: boolean },
): PostOutcome {
	const explained = explainFailure(error, attempts);
	if (explained === null) throw error;
	const { waitMs, ...why } = explained;
	if (waitMs === null) return { type: "refused", isCertain: isClean, ...why };
	return { type: "waiting", retryAt: new Date(ctx.now().getTime() + waitMs).toISOString(), ...why };
}
