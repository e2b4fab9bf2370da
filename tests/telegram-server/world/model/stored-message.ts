import type { TlObject } from "../../tl-object";
import type { Poll } from "./poll";
import type { StoredFile } from "./stored-file";

/** Who wrote: a person, or a channel (an anonymous admin, an automatic forward). */
export interface Sender {
	readonly kind: "user" | "channel";
	readonly id: number;
}

export type Media =
	| { readonly kind: "file"; readonly file: StoredFile }
	| { readonly kind: "poll"; readonly poll: Poll }
	/** Anything else, in the schema's words (`messageMediaGeo` …). */
	| { readonly kind: "raw"; readonly media: TlObject };

export interface Reaction {
	readonly by: number;
	readonly emoji: string;
	/** Unix seconds. */
	readonly at: number;
}

export interface Reply {
	readonly messageId: number;
	/** Root of the thread; for forums the topic. */
	readonly topId: number | null;
	readonly isTopic: boolean;
	readonly quote: string | null;
}

/** A message or service row as the server keeps it; what viewers get is made from it. */
export interface StoredMessage {
	readonly id: number;
	/** Unix seconds. */
	readonly date: number;
	/** `null`: a channel's own post. */
	readonly from: Sender | null;
	text: string;
	entities: readonly TlObject[] | null;
	media: Media | null;
	/** `MessageAction` of a service row. */
	readonly action: TlObject | null;
	readonly reply: Reply | null;
	/** Topic, thread root or `null`: where `getReplies` finds it. */
	readonly threadId: number | null;
	readonly groupedId: bigint | null;
	readonly forward: TlObject | null;
	readonly viaBotId: number | null;
	readonly postAuthor: string | null;
	readonly isSilent: boolean;
	/** What its sender called it: a second send with the same one is refused. */
	readonly randomId: bigint | null;
	editDate: number | null;
	isEditHidden: boolean;
	isPinned: boolean;
	views: number | null;
	forwards: number | null;
	/** Newest last; `null`: none yet. */
	reactions: Reaction[] | null;
}
