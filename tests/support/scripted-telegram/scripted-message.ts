import type { LiveMessage } from "@/lib/domain/live-message";
import type { Message, ServiceMessage } from "@/lib/domain/message";
import type { PeerId } from "@/lib/domain/peer-id";
import type { Reaction } from "@/lib/domain/reaction";
import { aLiveMessage as aMessage } from "../../factories/live-message";

/** A person of scripted chats. */
function aPerson(id: number, name = `Person ${id}`) {
	return { peerId: id as PeerId, name, kind: "human" as const };
}

/** A message as the adapter hands it over. */
export function aLiveMessage(
	messageId: number,
	sentAt: Date,
	fields: Partial<Message> = {},
	live: Partial<Omit<LiveMessage, "entry">> = {},
): LiveMessage {
	return aMessage(messageId, { sentAt, sender: aPerson(1 + (messageId % 7)), ...fields }, live);
}

/** A service row as the adapter hands it over. */
export function aLiveService(
	messageId: number,
	sentAt: Date,
	action: string,
	fields: Partial<ServiceMessage> = {},
): LiveMessage {
	const service: ServiceMessage = {
		messageId,
		sentAt,
		action,
		actor: aPerson(1),
		members: [],
		title: null,
		targetMessageId: null,
		inviter: null,
		...fields,
	};
	return { entry: { type: "service", isTimeTrusted: true, service }, ...NOT_SHOWN };
}

/** The message with other contents. */
export function withFields(live: LiveMessage, fields: Partial<Message>): LiveMessage {
	if (live.entry.type !== "message") return live;
	return { ...live, entry: { ...live.entry, message: { ...live.entry.message, ...fields } } };
}

/** One reaction a person, dated. */
export function aReaction(emoji: string, givers: readonly number[], at: Date): Reaction {
	const dated = givers.map((id) => ({ peerId: id as PeerId, name: `Person ${id}`, reactedAt: at }));
	return { emoji, count: givers.length, dated };
}

const NOT_SHOWN = { topicId: null, views: null, forwards: null, replies: null, isEditHidden: false, file: null };
