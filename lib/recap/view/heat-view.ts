import { formatHour, formatWeekday } from "../../format/date";
import { PUBLIC_MIN } from "../../metrics/suppress-for-public";
import type { Audience } from "../audience";
import type { Recap } from "../recap";
import type { Locale, RecapView } from "../recap-view";
import { VIEW_WORDS } from "../words/view-words";

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = ["00", "06", "12", "18"];
/** An hour with fewer posts than this is no peak, only the first of many equals. */
const PEAK_MIN = 3;

/**
 * The week's hours. For the public, hours with one to four posts are drawn empty like silent ones: a coarser bin would
 * still tell that somebody was awake then, and in a small group who.
 */
export function heatView(
	{ heat, peak }: Pick<Recap, "heat" | "peak">,
	reader: { readonly audience: Audience; readonly locale: Locale },
): RecapView["heat"] {
	const { audience, locale } = reader;
	const least = audience.isPublic ? PUBLIC_MIN : 1;
	const isPeak = peak !== null && peak.posts >= Math.max(least, PEAK_MIN);
	return {
		title: VIEW_WORDS[locale].heat,
		cells: heat.map((hours) => hours.map((posts) => (posts >= least ? posts : 0))),
		peak: isPeak
			? { weekday: peak.weekday, hour: peak.hour, label: formatHour(peak.weekday, peak.hour, locale) }
			: null,
		weekdays: WEEKDAYS.map((weekday) => formatWeekday(weekday, locale, "letter")),
		hours: HOURS,
	};
}
