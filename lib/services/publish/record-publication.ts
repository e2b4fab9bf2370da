import { changePublication, findPublication, type PublicationChange } from "@/db/queries/publications";
import { inTransaction } from "@/db/transaction";
import { canPublish } from "@/lib/domain/access";
import { type Publication, requireMove } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { settleClosing } from "../posting/settle-closing";
import { requireAccess } from "../require-access";
import { getPublication } from "./get-publication";
import type { PostOutcome } from "./post-outcome";

/**
 * Writes down what came of a send. Recording again, or after somebody else did, changes nothing: the row that stands
 * is returned. Throws AppError `not_found`.
 */
export async function recordPublication(
	ctx: ServiceContext,
	{ publicationId, outcome }: { readonly publicationId: string; readonly outcome: PostOutcome },
): Promise<Publication> {
	requireAccess(canPublish(ctx.actor));
	const change = changeOf(outcome);
	if (change.state !== undefined) requireMove("claimed", change.state);
	await inTransaction(ctx.db, async (tx) => {
		await changePublication(tx, { publicationId, from: "claimed" }, change, ctx.now());
		const recorded = await findPublication(tx, publicationId);
		if (recorded !== null) await settleClosing(ctx, recorded, tx);
	});
	const publication = await getPublication(ctx, { publicationId });
	const { groupId, weekStart, state, reasonCode, messageId, attempts } = publication;
	ctx.log.info({ groupId, weekStart, state, reasonCode, messageId, attempts }, "recap post recorded");
	return publication;
}

function changeOf(outcome: PostOutcome): PublicationChange {
	switch (outcome.type) {
		case "arrived":
			return {
				state: "sent",
				messageId: outcome.messageId,
				sentAt: new Date(outcome.sentAt),
				retryAt: null,
				reasonCode: null,
				reason: null,
			};
		case "waiting":
			return { retryAt: new Date(outcome.retryAt), reasonCode: outcome.code, reason: outcome.reason };
		case "refused":
			return {
				state: "failed",
				retryAt: null,
				reasonCode: outcome.code,
				reason: outcome.reason,
				// Nothing can be there: the next try need not look.
				...(outcome.isCertain ? { attempts: 0, firstSendAt: null, channelPts: null } : {}),
			};
	}
}
