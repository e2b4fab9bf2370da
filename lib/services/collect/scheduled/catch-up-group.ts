import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { type CaughtUp, catchUpAlone } from "../live/catch-up-alone";
import type { Outcome, Resting } from "./collecting-outcome";
import type { CollectingRef } from "./collecting-ref";
import { type OpenGroup, withSource } from "./with-source";

/** After a long absence there is much to read: one step goes on for no longer, so that others get their turn. */
const STEP_MS = 45_000;

/**
 * Brings a group up to date: what it is now, what changed, and what is newer than what is stored. A basic group that
 * became a supergroup is followed there. What takes longer than one step may comes back as a rest that is over at once.
 */
export async function catchUpGroup(
	ctx: ServiceContext,
	input: CollectingRef,
	{ stepMs = STEP_MS }: { readonly stepMs?: number } = {},
): Promise<Outcome<CaughtUp>> {
	const once = () =>
		withSource<CaughtUp>(ctx, input, "catch-up", (session, open) => catchUpWithin(ctx, session, open, stepMs));
	const first = await once();
	return "skipped" in first && first.skipped === "moved" ? once() : first;
}

/** Reading stops between two pages, or in the middle of one, which is then read again. */
async function catchUpWithin(
	ctx: ServiceContext,
	session: AccountReader,
	{ group, chats }: OpenGroup,
	stepMs: number,
): Promise<CaughtUp | Resting> {
	const over = AbortSignal.timeout(stepMs);
	const goOn = { retryAt: ctx.now().toISOString() };
	try {
		const caughtUp = await catchUpAlone(ctx, session, group, chats.current, over);
		return over.aborted ? goOn : caughtUp;
	} catch (error) {
		if (!over.aborted || session.signal.aborted) throw error;
		return goOn;
	}
}
