import type { LineNotes } from "../script/scene";
import type { TopicKey } from "../script/topic";

/** Who appears as the sender or actor of a row, as Telegram Desktop prints it. */
export interface Identity {
	/** `null`: a deleted account. */
	readonly name: string | null;
	/** `user…` or `channel…`. */
	readonly fromId: string;
	/** How others address them. */
	readonly callName: string;
	/** Handle for members, `null` for the bot, the group itself and the linked channel. */
	readonly handle: string | null;
}

/** A message before it has an id. */
export interface Draft {
	/** Order of creation: breaks ties of the same second, and keeps an album's parts together. */
	readonly sequence: number;
	/** Unix seconds. */
	readonly at: number;
	readonly author: Identity;
	readonly topic: TopicKey;
	readonly replyTo: Draft | null;
	readonly text: string;
	readonly notes: LineNotes;
	/** Position in an album, 0 for its first part and for everything else. */
	readonly albumPart: number;
	/** What a reader sees in it; decides who answers how. */
	readonly kind: "ship" | "photo" | "question" | "talk" | "hello";
	readonly language: string;
}

/** A service row before it has an id: `fields` are its own keys, in Telegram Desktop's order. */
export interface ServiceDraft {
	readonly sequence: number;
	readonly at: number;
	readonly actor: Identity;
	readonly fields: Readonly<Record<string, unknown>>;
	/** The message a pin points at. */
	readonly target?: Draft;
	/** The topic this row opens. */
	readonly opens?: TopicKey;
}
