import type { LiveMessage } from "@/lib/domain/live-message";
import type { Message, ServiceMessage } from "@/lib/domain/message";

/** A message or service row as people and programs read it: one flat object, times in UTC. */
export interface MessageRecord {
	readonly id: number;
	readonly type: "message" | "service";
	readonly sentAt: string;
	readonly senderId: number | null;
	readonly senderName: string | null;
	readonly senderKind: string | null;
	/** What it mainly carries; of a service row, what happened. */
	readonly kind: string;
	readonly text: string;
	readonly replyToId: number | null;
	readonly topicId: number | null;
	readonly editedAt: string | null;
	readonly forwardedFrom: string | null;
	readonly groupedId: string | null;
	/** `null`: Telegram does not show it. */
	readonly views: number | null;
	readonly forwards: number | null;
	readonly replies: number | null;
	readonly reactions: number | null;
	/** Counts by emoji. */
	readonly reactionsByEmoji: Readonly<Record<string, number>> | null;
}

/** Columns of messages in CSV, in order. */
export const MESSAGE_COLUMNS = [
	"id",
	"type",
	"sentAt",
	"senderId",
	"senderName",
	"senderKind",
	"kind",
	"text",
	"replyToId",
	"topicId",
	"editedAt",
	"forwardedFrom",
	"groupedId",
	"views",
	"forwards",
	"replies",
	"reactions",
	"reactionsByEmoji",
] as const satisfies readonly (keyof MessageRecord)[];

export function toMessageRecord(live: LiveMessage): MessageRecord {
	const { entry, topicId, views, forwards, replies } = live;
	const own = entry.type === "message" ? ofMessage(entry.message) : ofService(entry.service);
	return { ...own, topicId, views, forwards, replies };
}

type Own = Omit<MessageRecord, "topicId" | "views" | "forwards" | "replies">;

function ofMessage(message: Message): Own {
	const { reactions } = message;
	return {
		id: message.messageId,
		type: "message",
		sentAt: message.sentAt.toISOString(),
		senderId: message.sender?.peerId ?? null,
		senderName: message.sender?.name ?? null,
		senderKind: message.sender?.kind ?? null,
		kind: message.kind,
		text: message.text,
		replyToId: message.replyToId,
		editedAt: message.editedAt?.toISOString() ?? null,
		forwardedFrom: message.forwardedFrom,
		groupedId: message.groupedId,
		reactions: reactions === null ? null : reactions.reduce((sum, { count }) => sum + count, 0),
		reactionsByEmoji:
			reactions === null ? null : Object.fromEntries(reactions.map(({ emoji, count }) => [emoji, count])),
	};
}

function ofService(service: ServiceMessage): Own {
	const people = service.members.flatMap((member) => (member === null ? [] : [member.name]));
	return {
		id: service.messageId,
		type: "service",
		sentAt: service.sentAt.toISOString(),
		senderId: service.actor?.peerId ?? null,
		senderName: service.actor?.name ?? null,
		senderKind: service.actor?.kind ?? null,
		kind: service.action,
		text: service.title ?? people.join(", "),
		replyToId: service.targetMessageId,
		editedAt: null,
		forwardedFrom: null,
		groupedId: null,
		reactions: null,
		reactionsByEmoji: null,
	};
}
