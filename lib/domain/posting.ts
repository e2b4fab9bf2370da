import type { LocalDate } from "../time/local-date";

/** `off`: nothing is posted by itself. `draft`: after the owner's approval. `automatic`: at the hour. */
export const POSTING_MODES = ["off", "draft", "automatic"] as const;
export type PostingMode = (typeof POSTING_MODES)[number];

/** What becomes of a week too quiet to speak of. */
export const QUIET_RULES = ["skip", "post"] as const;
export type QuietRule = (typeof QUIET_RULES)[number];

/** How a group's weekly recap gets into its chat. */
export interface PostingSettings {
	readonly groupId: number;
	readonly mode: PostingMode;
	/** Local hour of the day after the week's end, 0..23. */
	readonly hour: number;
	/** Forum topic; `null`: none. */
	readonly topicId: number | null;
	/** Account that posts; `null`: the one that collects. */
	readonly accountId: string | null;
	/** Language of caption and picture; `null`: the group's. */
	readonly locale: "en" | "ru" | null;
	readonly theme: "light" | "dark";
	readonly quietRule: QuietRule;
	/** Hours after the posting hour at which a draft nobody decided on is dropped, 1..144. */
	readonly draftHours: number;
}

/** A draft by default: nothing is ever said in a group before its owner has agreed to it once. */
export const DEFAULT_POSTING: Omit<PostingSettings, "groupId"> = {
	mode: "draft",
	hour: 9,
	topicId: null,
	accountId: null,
	locale: null,
	theme: "light",
	quietRule: "skip",
	draftHours: 48,
};

/**
 * What became of a closed week. `scheduled`: posted at `postAt`. `draft`: waits for the owner until `decideBy`. `approved`:
 * on its way. `posted`, `failed`: what came of it. The others say why nothing is posted: `off`, `quiet`, `late` (found closed
 * too long after), `declined`, `expired` (nobody decided), `unpostable` (known from an export only).
 */
export const CLOSING_STATES = [
	"scheduled",
	"draft",
	"approved",
	"posted",
	"failed",
	"off",
	"quiet",
	"late",
	"declined",
	"expired",
	"unpostable",
] as const;
export type ClosingState = (typeof CLOSING_STATES)[number];

/** The decision about one closed week: one row a group and week, written once when the week is closed. */
export interface WeekClosing {
	readonly groupId: number;
	/** Monday of the week. */
	readonly weekStart: LocalDate;
	readonly state: ClosingState;
	/** Why, as a person is told. */
	readonly reason: string | null;
	/** When it is to be posted; `null`: never. */
	readonly postAt: Date | null;
	/** Until when a draft may be decided on. */
	readonly decideBy: Date | null;
	readonly remindedAt: Date | null;
	readonly decidedAt: Date | null;
	readonly publicationId: string | null;
	readonly closedAt: Date;
	readonly updatedAt: Date;
}
