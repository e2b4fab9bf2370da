import type { ServiceMember, ServiceMessage } from "../../domain/message";
import type { PeerBook } from "./peer-book";
import { asMessageId, asName, type RawObject } from "./raw-value";

/** A service row of the JSON export. An unnamed action keeps its row under `unknown`. */
export function toServiceMessage(raw: RawObject, messageId: number, sentAt: Date, peers: PeerBook): ServiceMessage {
	return {
		messageId,
		sentAt,
		action: asName(raw.action) ?? (raw.information_text === undefined ? "unknown" : "custom_action"),
		actor: peers.find(raw.actor_id ?? raw.from_id, raw.actor ?? raw.from),
		members: Array.isArray(raw.members) ? raw.members.map(toMember) : [],
		title: asName(raw.title) ?? asName(raw.new_title),
		targetMessageId: asMessageId(raw.message_id ?? raw.game_message_id ?? raw.invoice_message_id),
		inviter: asName(raw.inviter),
	};
}

/** The export names people acted on without their ids; a deleted account is not even named. */
function toMember(name: unknown): ServiceMember | null {
	const text = asName(name);
	return text === null ? null : { peerId: null, name: text };
}
