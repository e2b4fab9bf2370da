import { changePublication, findPublication } from "@/db/queries/publications";
import { lockClosing, updateClosing } from "@/db/queries/week-closings";
import { inTransaction } from "@/db/transaction";
import { canPublish } from "@/lib/domain/access";
import { isOpen } from "@/lib/domain/closing-move";
import { isLocalDate } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { closeNotice } from "../notices/close-notice";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { ClosingRef } from "./closing-ref";
import { draftNoticeKey } from "./draft-notice";

const CALLED_OFF = "Its posting was cancelled.";

/**
 * The owner ended a week's way into its group: nothing takes it up again by itself. A post that was never begun to be sent
 * is given up with it; one that may have arrived is left to be looked up.
 */
export async function callOffPosting(ctx: ServiceContext, input: ClosingRef): Promise<void> {
	const { groupId, weekStart } = parseInput(ClosingRef, input);
	requireAccess(canPublish(ctx.actor));
	if (!isLocalDate(weekStart)) return;
	const key = { groupId, weekStart };
	const now = ctx.now();
	await inTransaction(ctx.db, async (tx) => {
		const closing = await lockClosing(tx, key);
		if (closing === null || !isOpen(closing)) return;
		await updateClosing(tx, key, { state: "declined", reason: CALLED_OFF, decidedAt: now }, now);
		await closeNotice(ctx, draftNoticeKey(groupId, weekStart), tx);
		const { publicationId } = closing;
		const post = publicationId === null ? null : await findPublication(tx, publicationId);
		if (post === null || post.attempts > 0) return;
		const change = { state: "failed", retryAt: null, reasonCode: null, reason: CALLED_OFF } as const;
		await changePublication(tx, { publicationId: post.publicationId, from: "claimed" }, change, now);
	});
}
