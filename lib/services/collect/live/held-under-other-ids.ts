import { findSameEntries } from "@/db/queries/same-entries";
import type { HistoryPage } from "@/lib/telegram/gateway";
import { entryIdOf } from "./live-part";
import { idShiftOf, type LiveTarget } from "./live-target";

/** Posts found under other ids that prove it, when none is found under its own. */
const PROOFS_MIN = 3;

/**
 * Whether an export already holds this history under other ids: every member of a basic group has ids of their own for
 * its messages, so somebody else's export and this account disagree. Stored again, all of it would count twice.
 */
export async function isHeldUnderOtherIds({ ctx, group, segment }: LiveTarget, page: HistoryPage): Promise<boolean> {
	const shift = idShiftOf(segment);
	const posts = page.messages.flatMap((live) => {
		if (live.entry.type !== "message" || live.entry.message.sender === null) return [];
		const { sentAt, sender, text } = live.entry.message;
		return [{ messageId: entryIdOf(live) + shift, sentAt, senderId: sender.peerId, text }];
	});
	const { own, other } = await findSameEntries(ctx.db, group.groupId, posts);
	return own === 0 && other >= PROOFS_MIN;
}
