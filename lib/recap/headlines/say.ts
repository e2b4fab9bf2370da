import { formatCount, formatPercentChange, formatRatio, formatShare } from "../../format/number";
import { type PluralForms, selectPluralOfPrinted } from "../../format/plural";
import type { Locale } from "../recap-view";
import type { StoryRule } from "../story/story-rule";

/** A story's numbers, each in the form its sentence needs. A number the story lacks prints "—". */
export interface Say {
	/** The bare number, to choose words by; `null` when the story lacks it. */
	number(name: string): number | null;
	count(name: string): string;
	/** `4,218 messages`. */
	counted(name: string, forms: PluralForms): string;
	share(name: string): string;
	ratio(name: string): string;
	/** The size of a relative change. */
	percent(name: string): string;
}

/** One language's sentence for every rule. */
export type Headlines = Readonly<Record<StoryRule, (say: Say) => string>>;

export function sayIn(locale: Locale, values: Readonly<Record<string, unknown>>): Say {
	const number = (name: string): number | null => {
		const value = values[name];
		return typeof value === "number" ? value : null;
	};
	const count = (name: string): string => formatCount(number(name), locale);
	return {
		number,
		count,
		counted: (name, forms) => {
			const printed = count(name);
			return `${printed} ${selectPluralOfPrinted(number(name) ?? 0, printed, forms, locale)}`;
		},
		share: (name) => formatShare(number(name), locale),
		ratio: (name) => formatRatio(number(name), locale),
		percent: (name) => formatPercentChange(number(name) ?? 0, locale),
	};
}
