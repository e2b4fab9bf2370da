import type { MessageRow, ServiceRow } from "@/db/history-row";
import { PEER_KINDS } from "@/lib/domain/member";
import type { Reaction } from "@/lib/domain/reaction";
import type { MemberLedger } from "./member-ledger";

/** Enters everyone these rows show: senders, who reacted, who acted, who came and went. */
export function noteMembers(
	ledger: MemberLedger,
	messages: readonly MessageRow[],
	services: readonly ServiceRow[],
): void {
	for (const row of messages) {
		const kind = PEER_KINDS[row.senderKind] ?? "unknown";
		if (row.senderId !== null) ledger.sawSender(row.senderId, kind, row.senderName, row.sentAt);
		if (row.reactionList !== null) noteReactors(ledger, row.reactionList);
	}
	for (const { actor, membership } of services) {
		if (actor !== null) ledger.sawActor(actor.peerId, actor.kind, actor.name);
		for (const { peerId, name } of membership) if (peerId !== null) ledger.sawActor(peerId, "human", name);
	}
}

/** Enters everyone who reacted. Reactions do not say what their giver is; ids of channels are negative. */
export function noteReactors(ledger: MemberLedger, reactions: readonly Reaction[]): void {
	for (const { dated } of reactions) {
		for (const { peerId, name } of dated) {
			if (peerId !== null) ledger.sawActor(peerId, peerId < 0 ? "channel" : "human", name);
		}
	}
}
