import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { getPublication } from "./get-publication";
import type { PostOutcome } from "./post-outcome";
import { type SendOptions, sendPublication } from "./send-publication";

/** Waits that Telegram itself asked for: trying earlier only makes them longer. */
const TOLD_WAITS = new Set(["slow_mode", "flood"]);

/** By then the next week's recap is due. */
const LATE_AFTER_MS = 6 * 86_400_000;

export interface DeliverOptions extends Omit<SendOptions, "isLate"> {
	/** A person asks now: waits that are only our own caution are skipped. */
	readonly isAsked: boolean;
}

/** What came of a send, or why none was begun. Plain JSON, so that it can cross the steps of a job. */
export type SendAttempt =
	| PostOutcome
	/** Somebody else brought it to its end. */
	| { readonly type: "settled" }
	/** It is not to be tried before. */
	| { readonly type: "resting"; readonly retryAt: string };

/** Sends a claimed publication unless it is settled or must wait. Whoever calls holds its lock. */
export async function attemptSend(ctx: ServiceContext, options: DeliverOptions): Promise<SendAttempt> {
	const { publicationId, isAsked } = options;
	const publication = await getPublication(ctx, { publicationId });
	const { state, retryAt, claimedAt } = publication;
	if (state !== "claimed") return { type: "settled" };
	if (retryAt !== null && mustWait(ctx, publication, isAsked))
		return { type: "resting", retryAt: retryAt.toISOString() };
	const isLate = !isAsked && ctx.now().getTime() - claimedAt.getTime() > LATE_AFTER_MS;
	try {
		return await sendPublication(ctx, { ...options, isLate });
	} catch (error) {
		// Whoever sent it before records without the lock, at any moment of this.
		if (!(await isSettled(ctx, options))) throw error;
		return { type: "settled" };
	}
}

async function isSettled(ctx: ServiceContext, { publicationId }: DeliverOptions): Promise<boolean> {
	return (await getPublication(ctx, { publicationId })).state !== "claimed";
}

function mustWait(ctx: ServiceContext, { retryAt, reasonCode }: Publication, isAsked: boolean): boolean {
	if (retryAt === null || retryAt <= ctx.now()) return false;
	return !isAsked || (reasonCode !== null && TOLD_WAITS.has(reasonCode));
}
