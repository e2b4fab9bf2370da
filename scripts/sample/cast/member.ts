const LANGUAGES = ["en", "ru", "fa", "es", "de", "uk", "ar", "ja", "zh", "hi"] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** Whether `text` is a language the community speaks. */
export function isLanguageCode(text: string): text is LanguageCode {
	return LANGUAGES.some((code) => code === text);
}

/** When in the day somebody is around. */
export type Rhythm = "morning" | "day" | "evening" | "late";

/**
 * Ways of typing (`lower` starts small, `bang` exclaims, `dots` trails off, `curt` is brief) and of taking part. `she`
 * and `he` stand where a language tells the speaker's gender by the verb.
 */
export const TRAITS = [
	"lower",
	"bang",
	"dots",
	"curt",
	"helper",
	"asker",
	"photos",
	"voices",
	"stickers",
	"she",
	"he",
] as const;
export type Trait = (typeof TRAITS)[number];

/** An invented person and their habits. */
export interface Member {
	readonly handle: string;
	/** Display name; `null`: the account has been deleted since. */
	readonly name: string | null;
	/** How others address them in a sentence. */
	readonly callName: string;
	readonly userId: number;
	/** The first is the one they mostly write in. */
	readonly languages: readonly LanguageCode[];
	/** Their clock minus Berlin's, in hours. */
	readonly hoursAhead: number;
	readonly rhythm: Rhythm;
	/** Relative amount of talking; the roster is heavy-tailed. 0: only reads. */
	readonly weight: number;
	/** Spans of weeks (both ends included) they are around; more than one means they came back. */
	readonly spans: readonly (readonly [number, number])[];
	/** They left the group after the last span (or were removed), rather than only falling silent. */
	readonly departure: "none" | "left" | "removed";
	readonly traits: readonly Trait[];
}

/** Whether the member is around in the given week. */
export function isAround(member: Member, week: number): boolean {
	return member.spans.some(([from, to]) => week >= from && week <= to);
}

/** The week the member joined. */
export function joinWeekOf(member: Member): number {
	return member.spans[0]?.[0] ?? 0;
}
