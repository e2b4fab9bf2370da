/** Languages the product speaks itself; group names and texts may be in any. */
export const LOCALES = ["en", "ru"] as const;
export type Locale = (typeof LOCALES)[number];

/** A change, ready to print: arrow, words and colour agree, and none stands alone. */
export interface DeltaView {
	readonly direction: "up" | "down" | "flat";
	readonly desirability: "good" | "bad" | "neutral";
	/** `18 %`, `+4`, `new`; without the arrow. */
	readonly text: string;
}

export interface KpiView {
	readonly value: string;
	readonly label: string;
	readonly delta: DeltaView | null;
	/** `4-week median 120`: told in the caption, not drawn. */
	readonly median?: string | null;
}

export interface PersonView {
	readonly name: string;
	readonly count: string;
	/** Length of the bar: this count over the board's largest, 0..1. */
	readonly share: number;
	/** Picks the tile's colour; never an id. */
	readonly seed: number;
}

export const BOARD_KEYS = ["helpers", "newVoices", "posters"] as const;
export type BoardKey = (typeof BOARD_KEYS)[number];

export interface BoardView {
	/** What the people are counted by; pages name their rows' unit from it. */
	readonly key?: BoardKey;
	readonly title: string;
	readonly people: readonly PersonView[];
}

/**
 * A recap in words of one language: sanitised, capped, every number already formatted, no ids and no URLs.
 * The picture, its caption and its alternative text are all made from this, so they cannot disagree.
 */
export interface RecapView {
	readonly locale: Locale;
	readonly mode: "full" | "quiet" | "baseline";
	readonly group: { readonly title: string; readonly initials: string; readonly seed: number };
	/** `Week 46 · 10–16 November 2025`. */
	readonly weekLabel: string;
	/** Shown when coverage is below 95 %: `62 % of the week collected`. */
	readonly badge: string | null;
	readonly story: string;
	/** `versus`: the week before, `vs 3,571`. */
	readonly hero: KpiView & { readonly versus: string | null };
	readonly kpis: readonly KpiView[];
	/** Oldest first, this week last; `null` where nothing is known. */
	readonly trend: readonly (number | null)[];
	/** Helpers, new voices, posters: at most three boards of at most three people in the full picture. */
	readonly boards: readonly BoardView[];
	readonly heat: {
		readonly title: string;
		readonly cells: readonly (readonly number[])[];
		readonly peak: { readonly weekday: number; readonly hour: number; readonly label: string } | null;
		/** One letter a weekday, Monday first. */
		readonly weekdays: readonly string[];
		/** Labels of hours 0, 6, 12, 18. */
		readonly hours: readonly string[];
	};
	readonly reactions: {
		readonly title: string;
		readonly items: readonly { readonly emoji: string; readonly count: string }[];
	};
	readonly topics: {
		readonly title: string;
		readonly items: readonly { readonly title: string; readonly share: number; readonly count: string }[];
	};
	/** `n`, time zone; where the definitions are. */
	readonly footer: { readonly left: string; readonly right: string };
}
