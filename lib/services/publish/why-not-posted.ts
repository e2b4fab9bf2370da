import { findTelegramAccount } from "@/db/queries/telegram-accounts";
import type { Publication } from "@/lib/domain/publication";
import { isSignedIn } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { type Explained, explainFailure, explainPause } from "./explain-failure";
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
	const attempts = publication.attempts + 1;
	const explained = (await lookBehind(ctx, error, publication)) ?? explainFailure(error, attempts);
	if (explained === null) throw error;
	const { waitMs, ...why } = explained;
	if (waitMs === null) return { type: "refused", isCertain: isClean, ...why };
	return { type: "waiting", retryAt: new Date(ctx.now().getTime() + waitMs).toISOString(), ...why };
}

/** What only the store can tell of a failure; `null`: the failure speaks for itself. */
async function lookBehind(ctx: ServiceContext, error: unknown, publication: Publication): Promise<Explained | null> {
	const isConflict = error instanceof AppError && error.code === "conflict" && error.cause === undefined;
	if (isConflict && (await isUsable(ctx, publication))) return explainPause(error.message, publication.attempts + 1);
	const isWait = error instanceof OutOfPatience || (error instanceof AppError && error.code === "rate_limited");
	return isWait ? findStandingWait(ctx, publication) : null;
}

/** An account that is signed in and yet could not be used is in use elsewhere, or Telegram is switched off here. */
async function isUsable(ctx: ServiceContext, { accountId }: Publication): Promise<boolean> {
	const account = await findTelegramAccount(ctx.db, accountId);
	return account !== null && isSignedIn(account);
}
