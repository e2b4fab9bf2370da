import type { QueryRunner } from "@/db/client";
import { replaceReactions } from "@/db/queries/message-reactions";
import { findReactedMessages, updateReactionTotals } from "@/db/queries/stored-reactions";
import type { Group } from "@/lib/domain/group";
import type { Reaction } from "@/lib/domain/reaction";
import { parseTimeZone } from "@/lib/time/time-zone";
import { markDays } from "../mark-days";
import { MemberLedger } from "../member-ledger";
import { noteReactors } from "../note-members";
import { toStoredReactions } from "../stored-reactions";
import { writeMembers } from "../write-members";

/**
 * Sets what stored messages (by the id they are stored under) are reacted with, and notes their days as changed.
 * Messages that are not stored are left out, unchanged ones are not written. Returns how many were changed.
 */
export async function applyReactions(
	tx: QueryRunner,
	group: Pick<Group, "groupId" | "zone">,
	shown: ReadonlyMap<number, readonly Reaction[]>,
	now: Date,
): Promise<number> {
	const { groupId } = group;
	const held = await findReactedMessages(tx, groupId, [...shown.keys()]);
	const ledger = new MemberLedger();
	const changed: { messageId: number; reactionList: readonly Reaction[] }[] = [];
	for (const [messageId, { sentAt, reactionsHash }] of held) {
		const stored = toStoredReactions(shown.get(messageId) ?? []);
		if (stored.hash === reactionsHash) continue;
		await updateReactionTotals(tx, groupId, messageId, stored);
		await markDays(tx, { groupId, zone: parseTimeZone(group.zone) }, sentAt, sentAt);
		noteReactors(ledger, stored.list);
		changed.push({ messageId, reactionList: stored.list });
	}
	await replaceReactions(tx, groupId, changed, new Set(changed.map(({ messageId }) => messageId)));
	await writeMembers(tx, groupId, ledger, now);
	return changed.length;
}
