import type { LanguageCode } from "../cast/member";
import type { TopicKey } from "./topic";

/** One written exchange: a few lines between people, staged at one moment of the year. */
export interface Scene {
	/** Unique: corpus name and position. */
	readonly key: string;
	readonly topic: TopicKey;
	readonly language: LanguageCode;
	/** Weeks (0-51) the scene may start in, both included; `null`: any. */
	readonly weeks: readonly [number, number] | null;
	/** Belongs into the one quiet week of the year. */
	readonly isQuiet: boolean;
	/** Calendar months (1-12) it belongs to; empty: any. */
	readonly months: readonly number[];
	/** Day of the week (0 = Monday) and local hour to start at; `null`: as its first speaker lives. */
	readonly day: number | null;
	readonly hour: number | null;
	/** Handle of the member `o` stands for. */
	readonly owner: string | null;
	/** Scenes of one story keep their order in time. */
	readonly story: string | null;
	readonly lines: readonly Line[];
}

export interface Line {
	/** A member's handle, or a part to be cast: `o` owner, `new`/`new2` newcomers, single letters anybody. */
	readonly speaker: string;
	/** Index of the line it replies to; `null`: a plain post. */
	readonly replyTo: number | null;
	readonly text: string;
	readonly notes: LineNotes;
}

export interface LineNotes {
	/** Wait before this line, in minutes; absent: an ordinary pause. */
	readonly afterMinutes?: number;
	readonly photos?: number;
	readonly sticker?: string;
	readonly voiceSeconds?: number;
	readonly videoSeconds?: number;
	readonly isGif?: boolean;
	readonly fileName?: string;
	readonly forwardedFrom?: string;
	readonly viaBot?: string;
	readonly isEdited?: boolean;
	readonly isPinned?: boolean;
	/** How warmly it is received: reactions in proportion; absent: judged from the text. */
	readonly warmth?: number;
	/** Reactions all of one emoji, when the joke needs it. */
	readonly mood?: string;
	readonly poll?: ScriptedPoll;
}

export interface ScriptedPoll {
	readonly question: string;
	readonly isClosed: boolean;
	readonly answers: readonly { readonly text: string; readonly share: number }[];
}
