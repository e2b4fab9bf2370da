import type { QueryRunner } from "@/db/client";
import { lockClosing, updateClosing } from "@/db/queries/week-closings";
import { isOpen } from "@/lib/domain/closing-move";
import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { closeNotice } from "../notices/close-notice";
import { draftNoticeKey } from "./draft-notice";

/**
 * Writes beside a week's closing what came of its post, whoever posted it: a week with a post in its group is posted,
 * whatever was decided about it before.
 */
export async function settleClosing(
	ctx: Pick<ServiceContext, "db" | "now">,
	{ groupId, weekStart, publicationId, state, reason }: Publication,
	tx: QueryRunner,
): Promise<void> {
	const key = { groupId, weekStart };
	const closing = await lockClosing(tx, key);
	if (closing === null) return;
	if (state === "sent" && closing.state !== "posted") {
		await updateClosing(tx, key, { state: "posted", reason: null, publicationId }, ctx.now());
		await closeNotice(ctx, draftNoticeKey(groupId, weekStart), tx);
	}
	if (state === "failed" && isOpen(closing) && closing.publicationId === publicationId) {
		await updateClosing(tx, key, { state: "failed", reason }, ctx.now());
	}
}
