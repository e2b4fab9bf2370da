import type { Publication } from "@/lib/domain/publication";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { explainFailure } from "./explain-failure";
import { findStandingWait } from "./find-standing-wait";
import type { PostOutcome } from "./post-outcome";
import { OutOfPatience } from "./with-patience";

/**
 * A failed send of `publication` as an outcome; `isClean`: no earlier one can have arrived. Throws what is a defect, or
 * an abort.
 */
export async function whyNotPosted(
	ctx: ServiceContext,
	error: unknown,
	{ publication, isClean }: { readonly publication: Publication; readonly isClean: boolean },
): Promise<PostOutcome> {
	const told = isWait(error) ? await findStandingWait(ctx, publication) : null;
	const explained = told ?? explainFailure(error, publication.attempts + 1);
	if (explained === null) throw error;
	const { waitMs, ...why } = explained;
	if (waitMs === null) return { type: "refused", isCertain: isClean, ...why };
	return { type: "waiting", retryAt: new Date(ctx.now().getTime() + waitMs).toISOString(), ...why };
}

/** Failures behind which a wait may stand that Telegram asked for. */
function isWait(error: unknown): boolean {
	return error instanceof OutOfPatience || (error instanceof AppError && error.code === "rate_limited");
}
