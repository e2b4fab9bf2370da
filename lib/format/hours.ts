import type { Locale } from "../recap/recap-view";
import { formatRatio, UNKNOWN } from "./number";

const NO_BREAK = "\u00A0";
const WORDS = {
	en: { minutes: "min", hours: "h", days: "days" },
	ru: { minutes: "мин", hours: "ч", days: "дн." },
} as const;
/** Two of the smaller unit are said before the larger takes over, and three days are still said in hours. */
const MINUTES_UP_TO = 2;
const HOURS_UP_TO = 72;

/** A waiting time in the unit one would say it in: `<1 min`, `12 min`, `5.5 h`, `30 h`, `6.2 days`. */
export function formatHours(hours: number | null, locale: Locale): string {
	if (hours === null || !Number.isFinite(hours)) return UNKNOWN;
	const { minutes, hours: inHours, days } = WORDS[locale];
	if (hours < MINUTES_UP_TO) return formatMinutes(hours * 60, locale, minutes);
	if (hours < HOURS_UP_TO) return `${formatRatio(tenths(hours), locale)}${NO_BREAK}${inHours}`;
	return `${formatRatio(tenths(hours / 24), locale)}${NO_BREAK}${days}`;
}

/** `30 min`; what is more than nothing is never printed as nothing. */
export function formatMinutes(count: number | null, locale: Locale, word: string = WORDS[locale].minutes): string {
	if (count === null || !Number.isFinite(count)) return UNKNOWN;
	const printed = count > 0 && count < 1 ? "<1" : formatRatio(Math.round(count), locale);
	return `${printed}${NO_BREAK}${word}`;
}

function tenths(value: number): number {
	return Math.round(value * 10) / 10;
}
