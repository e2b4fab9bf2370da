import type { MessageLabel } from "@/lib/domain/label";
import type { Peer } from "@/lib/domain/member";
import type { MembershipEvent } from "@/lib/domain/membership-event";
import type { Reaction } from "@/lib/domain/reaction";
import type { LabelInput } from "@/lib/text/labels/label-message";
import type { Mention } from "@/lib/text/labels/mention";

/**
 * Stands for the digest of an entry whose text is not kept, as it is stored and as a source shows it again: the two are
 * the same, and nothing of the text can be guessed from it.
 */
export const TEXTLESS_DIGEST = 0;

/** A user message ready to be stored. Columns are described in `db/schema/messages.ts`. */
export interface MessageRow {
	readonly messageId: number;
	senderId: number | null;
	senderKind: number;
	/** Display name in this source; kept with the member, not with the message. */
	readonly senderName: string | null;
	readonly sentAt: Date;
	readonly isTimeTrusted: boolean;
	/** Told by live Telegram and not by an export. */
	readonly isLive: boolean;
	readonly kind: number;
	replyTo: number | null;
	topicId: number | null;
	albumId: number | null;
	readonly isForward: boolean;
	readonly reactions: number | null;
	readonly words: number;
	readonly editedAt: Date | null;
	readonly contentHash: number;
	readonly reactionsHash: number | null;
	readonly text: string;
	readonly extras: string | null;
	/** What stands behind `reactions`; `null`: the source cannot show them. */
	readonly reactionList: readonly Reaction[] | null;
	/** What labels are read from; there also where the text itself is not kept. */
	readonly toRead: LabelInput;
}

/** What a message's text was read to say, and what its owner says of it, as it is stored with the message. */
export interface TextReading {
	/** Bits of labels, traits and denials. */
	readonly bits: number;
	/** Position in LANGUAGES; `null`: too little text to tell. */
	readonly language: number | null;
	/** labelVersion() of the rules that read it. */
	readonly version: number;
	readonly labels: readonly MessageLabel[];
	readonly mentions: readonly Mention[];
}

/** What a service row says beyond its action. */
export interface ServiceDetails {
	readonly title?: string;
	readonly targetMessageId?: number;
	readonly inviter?: string;
	readonly members?: readonly ({ readonly peerId: number | null; readonly name: string } | null)[];
}

/** A service row ready to be stored, with the comings and goings it tells of. */
export interface ServiceRow {
	readonly messageId: number;
	readonly action: string;
	readonly actorId: number | null;
	readonly actor: Peer | null;
	readonly sentAt: Date;
	readonly isTimeTrusted: boolean;
	/** Told by live Telegram and not by an export. */
	readonly isLive: boolean;
	readonly details: ServiceDetails | null;
	readonly contentHash: number;
	readonly membership: readonly MembershipEvent[];
	/** Title of the topic this row creates. */
	readonly topicTitle: string | null;
}

/** What is stored of an entry, as far as telling changed from unchanged needs. */
export interface StoredEntry {
	readonly contentHash: number;
	readonly reactionsHash: number | null;
	readonly isTimeTrusted: boolean;
	/** Live Telegram told of it. */
	readonly isLive: boolean;
	readonly isDeleted: boolean;
	readonly senderId: number | null;
	readonly senderKind: number;
	/** Epoch seconds of the source's edit mark; `null`: none. */
	readonly editedAt: number | null;
}
