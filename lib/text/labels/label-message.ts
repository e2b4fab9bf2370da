import { labelBits, type MessageLabel } from "../../domain/label";
import type { MessageKind, TextEntity } from "../../domain/message";
import type { GroupWords } from "./group-words";

/** Raised when the built-in rules change: what an older version labelled is read again. */
export const LABEL_RULES_VERSION = 1;

/** What is known of a message when its text is read. */
export interface LabelInput {
	readonly text: string;
	readonly entities: readonly TextEntity[];
	readonly kind: MessageKind;
	/** Somebody else's words: no labels but traits and language. */
	readonly isForward: boolean;
	readonly hasPoll: boolean;
}

/** Whom a text names, in order, each once. Exactly one of the two is set. */
export interface Mention {
	readonly memberId: number | null;
	/** Lower case, without `@`. */
	readonly username: string | null;
}

/** What a text says of its message. */
export interface LabelledText {
	/** At most one of each label, from tags and words; owners, structure and models speak elsewhere. */
	readonly labels: readonly MessageLabel[];
	/** Sum of the bits of `labels` and of the traits. */
	readonly bits: number;
	/** Position in LANGUAGES; `null`: too little text to tell. */
	readonly language: number | null;
	readonly mentions: readonly Mention[];
}

/** Reads one message's text. Time is bounded for any text; never throws. */
export function labelMessage(input: LabelInput, group: GroupWords): LabelledText {
	void input;
	void group;
	return { labels: [], bits: labelBits([]), language: null, mentions: [] };
}
