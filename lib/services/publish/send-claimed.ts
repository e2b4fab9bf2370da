import { withPublicationLock } from "@/db/queries/publication-lock";
import type { ServiceContext } from "../context";
import { attemptSend, type DeliverOptions, type SendAttempt } from "./attempt-send";

/**
 * The send of a claimed publication alone, by one process at a time: `recordPublication` is a step of its own. Dying in
 * between costs nothing: the next send finds what arrived.
 */
export async function sendClaimed(ctx: ServiceContext, options: DeliverOptions): Promise<SendAttempt> {
	return withPublicationLock(ctx.db, options.publicationId, () => attemptSend(ctx, options));
}
