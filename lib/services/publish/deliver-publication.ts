import { withPublicationLock } from "@/db/queries/publication-lock";
import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { attemptSend, type DeliverOptions } from "./attempt-send";
import { getPublication } from "./get-publication";
import { recordPublication } from "./record-publication";

/**
 * Brings a claimed publication to an end: send, then record, by one process at a time. A publication that is settled
 * already, or must wait, is returned as it stands.
 */
export async function deliverPublication(ctx: ServiceContext, options: DeliverOptions): Promise<Publication> {
	const { publicationId, onStep } = options;
	return withPublicationLock(ctx.db, publicationId, async () => {
		const outcome = await attemptSend(ctx, options);
		if (outcome.type === "settled" || outcome.type === "resting") return getPublication(ctx, { publicationId });
		const recorded = await recordPublication(ctx, { publicationId, outcome });
		onStep?.("recorded");
		return recorded;
	});
}
