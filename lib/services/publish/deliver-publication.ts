import { withPublicationLock } from "@/db/queries/publication-lock";
import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { getPublication } from "./get-publication";
import { recordPublication } from "./record-publication";
import { type SendOptions, sendPublication } from "./send-publication";

/** Waits that Telegram itself asked for: trying earlier only makes them longer. */
const TOLD_WAITS = new Set(["slow_mode", "flood"]);

/** By then the next week's recap is due. */
const LATE_AFTER_MS = 6 * 86_400_000;

export interface DeliverOptions extends Omit<SendOptions, "isLate"> {
	/** A person asks now: waits that are only our own caution are skipped. */
	readonly isAsked: boolean;
}

/**
 * Brings a claimed publication to an end: send, then record, by one process at a time. A publication that is settled
 * already, or must wait, is returned as it stands.
 */
export async function deliverPublication(ctx: ServiceContext, options: DeliverOptions): Promise<Publication> {
	const { publicationId, isAsked, onStep } = options;
	return withPublicationLock(ctx.db, publicationId, async () => {
		const publication = await getPublication(ctx, { publicationId });
		if (publication.state !== "claimed" || mustWait(ctx, publication, isAsked)) return publication;
		const isLate = !isAsked && ctx.now().getTime() - publication.claimedAt.getTime() > LATE_AFTER_MS;
		const outcome = await sendPublication(ctx, { ...options, isLate });
		const recorded = await recordPublication(ctx, { publicationId, outcome });
		onStep?.("recorded");
		return recorded;
	});
}

function mustWait(ctx: ServiceContext, { retryAt, reasonCode }: Publication, isAsked: boolean): boolean {
	if (retryAt === null || retryAt <= ctx.now()) return false;
	return !isAsked || (reasonCode !== null && TOLD_WAITS.has(reasonCode));
}
