import { formatWeekday } from "../format/date";
import { formatCount, UNKNOWN } from "../format/number";
import { captionOf, recapTitle } from "./caption";
import type { RecapView } from "./recap-view";
import { CAPTION_WORDS } from "./words/caption-words";

/** Alternative text in two parts, as W3C asks of complex images. */
export interface AltText {
	/** Names the picture: for `alt`. */
	readonly short: string;
	/** All it says, the shapes of its charts included: to stand beside it. */
	readonly long: string;
}

/** What the picture says to somebody who cannot see it. */
export function altTextOf(view: RecapView): AltText {
	const short = `${recapTitle(view)}: ${view.hero.value} ${view.hero.label}`;
	return { short, long: [captionOf(view), trendText(view), heatText(view)].filter((line) => line !== null).join("\n") };
}

function trendText({ trend, locale }: RecapView): string | null {
	if (trend.length < 2) return null;
	const values = trend.map((value) => formatCount(value, locale));
	return CAPTION_WORDS[locale].trend(trend.length, values.join(", "));
}

function heatText({ heat, locale }: RecapView): string {
	const sums = heat.cells.map((hours) => hours.reduce((sum, posts) => sum + posts, 0));
	if (sums.every((sum) => sum === 0)) return CAPTION_WORDS[locale].silentHours;
	const days = sums.map(
		(sum, weekday) => `${formatWeekday(weekday, locale, "short")} ${sum === 0 ? UNKNOWN : formatCount(sum, locale)}`,
	);
	return CAPTION_WORDS[locale].heat(days.join(", "));
}
