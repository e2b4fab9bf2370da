import type { Week } from "../time/week";
import type { ClosingState, PostingSettings, WeekClosing } from "./posting";
import { decideBy, lateFrom, postingTimeOf } from "./posting-time";

/** What is decided about a week: its state and the times that go with it. */
export type ClosingVerdict = Pick<WeekClosing, "state" | "reason" | "postAt" | "decideBy">;

/** What a week is judged by when it is closed. */
export interface ClosingFacts {
	readonly week: Week;
	readonly settings: Omit<PostingSettings, "groupId">;
	/** Why nothing can ever be posted into this group, as a person is told; `null`: it can. */
	readonly obstacle: string | null;
	/** The recap's own word; `null`: there is none, for too little is known of the week. */
	readonly isQuiet: boolean | null;
	/** A newer week is over by now. */
	readonly isOlder: boolean;
	readonly now: Date;
}

const WORDS = {
	off: "Posting is switched off for this group.",
	quiet: "The week was too quiet to speak of.",
	older: "A newer week is over by now.",
	late: "It came too late: the next week's recap is due by now.",
	unknown: "Too little of the week was collected in time.",
	expired: "Nobody decided on the draft in time.",
	declined: "The owner decided against it.",
} as const satisfies Partial<Record<ClosingState | "older" | "unknown", string>>;

/** Decides what becomes of a week that is over. */
export function decideClosing(facts: ClosingFacts): ClosingVerdict {
	const { week, settings, obstacle, isQuiet, isOlder, now } = facts;
	if (obstacle !== null) return never("unpostable", obstacle);
	if (settings.mode === "off") return never("off", WORDS.off);
	if (isOlder) return never("late", WORDS.older);
	if (now >= lateFrom(week)) return never("late", isQuiet === null ? WORDS.unknown : WORDS.late);
	if (isQuiet === true && settings.quietRule === "skip") return never("quiet", WORDS.quiet);
	return openVerdict(facts, now);
}

/** What the settings make of a week that is to be posted. */
export function openVerdict({ week, settings }: Pick<ClosingFacts, "week" | "settings">, since: Date): ClosingVerdict {
	const postAt = postingTimeOf(week, settings.hour);
	if (settings.mode === "automatic") return { state: "scheduled", reason: null, postAt, decideBy: null };
	return { state: "draft", reason: null, postAt, decideBy: decideBy(week, settings, since) };
}

/** A week that is not posted, in our words. */
function never(state: ClosingState, reason: string): ClosingVerdict {
	return { state, reason, postAt: null, decideBy: null };
}

export const expired = () => never("expired", WORDS.expired);
export const declined = () => never("declined", WORDS.declined);
export const tooLate = () => never("late", WORDS.late);
