import type { PeerKind } from "../domain/member";
import type { MessageKind } from "../domain/message";

/**
 * One stored message without its text: what everything about conversation is computed from. Oldest first, by time and
 * then by id; every part of an album has a fact of its own, and {@link isPost} tells which one counts.
 */
export interface PostFact {
	readonly messageId: number;
	/** `null`: the source names no sender. */
	readonly senderId: number | null;
	readonly senderKind: PeerKind;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly kind: MessageKind;
	readonly topicId: number | null;
	/** First message id of its album. */
	readonly albumId: number | null;
	readonly isForward: boolean;
	readonly isDeleted: boolean;
	/** The message it answers; `null`: none, or one of another chat. */
	readonly replyTo: number | null;
	/** Who wrote that message; `null`: it is not stored, or names no sender. */
	readonly parentId: number | null;
	/** `null`: the message it answers is not stored. */
	readonly parentKind: PeerKind | null;
	/** Reactions standing on it; `null`: the source cannot show them. */
	readonly reactions: number | null;
	readonly words: number;
	/** Bits of labels, traits and denials (lib/domain/label). */
	readonly labels: number;
	/** Whether anybody has read its text for labels yet: until then none of them says no. */
	readonly isRead: boolean;
	/** Position in LANGUAGES; `null`: too little text to tell. */
	readonly language: number | null;
}

/** An album counts once: by its first message. */
export function isPost({ albumId, messageId }: Pick<PostFact, "albumId" | "messageId">): boolean {
	return albumId === null || albumId === messageId;
}
