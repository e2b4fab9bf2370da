import type { LiveMessage } from "@/lib/domain/live-message";
import type { Message } from "@/lib/domain/message";
import type { PeerId } from "@/lib/domain/peer-id";

const FIRST_AT = Date.UTC(2025, 10, 1);

/** A text message; message `n` is sent `n` minutes into November 2025. */
export function aLiveMessage(
	messageId: number,
	change: Partial<Message> = {},
	live: Partial<LiveMessage> = {},
): LiveMessage {
	const message: Message = {
		messageId,
		sentAt: new Date(FIRST_AT + messageId * 60_000),
		sender: { peerId: 500 as PeerId, name: "Ada", kind: "human" },
		kind: "text",
		text: `message ${messageId}`,
		entities: [],
		replyToId: null,
		replyToOtherChat: false,
		editedAt: null,
		forwardedFrom: null,
		viaBot: null,
		groupedId: null,
		poll: null,
		media: null,
		reactions: [],
		...change,
	};
	return {
		entry: { type: "message", isTimeTrusted: true, message },
		topicId: null,
		views: null,
		forwards: null,
		replies: null,
		isEditHidden: false,
		file: null,
		...live,
	};
}
