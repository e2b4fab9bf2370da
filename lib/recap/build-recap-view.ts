import { formatWeekLabel, formatZone } from "../format/date";
import { formatCount, formatShare } from "../format/number";
import { selectPluralOfPrinted } from "../format/plural";
import { METRIC_CATALOGUE } from "../metrics/catalogue";
import { parseLocalDate } from "../time/local-date";
import type { Audience } from "./audience";
import { headline } from "./headline";
import { initialsOf } from "./people/initials-of";
import { seedOf } from "./people/seed-of";
import type { Recap } from "./recap";
import type { Locale, RecapView } from "./recap-view";
import { isSmallCell, isWithheld } from "./suppress-small";
import { boardViews } from "./view/board-views";
import { heatView } from "./view/heat-view";
import { heroView, kpiViews } from "./view/kpi-view";
import { metricKeyOf } from "./view/metric-text";
import { storyFor } from "./view/public-story";
import { reactionsView, titleOf, topicsView } from "./view/texture-views";
import { METRIC_WORDS } from "./words/metric-words";
import { VIEW_WORDS } from "./words/view-words";

export interface RecapViewSource {
	readonly recap: Recap;
	readonly chat: { readonly title: string };
	/** Names as the group shows them; people without one appear as "Member". */
	readonly names: ReadonlyMap<number, string | null>;
	readonly locale: Locale;
	readonly audience: Audience;
}

/** From this share on a week counts as collected (METRICS: data coverage). */
const WHOLE_FROM = 0.95;

/** A recap in words for one reader: cleaned, formatted, with nothing in it that the reader may not see. */
export function buildRecapView({ recap, chat, names, locale, audience }: RecapViewSource): RecapView {
	const reader = { audience, locale };
	return {
		locale,
		mode: recap.mode,
		group: groupOf(chat.title, reader),
		weekLabel: formatWeekLabel(parseLocalDate(recap.weekStart), locale),
		badge: badgeOf(recap.coverage, locale),
		story: headline(storyFor(recap, audience), locale),
		hero: heroView(recap, reader),
		kpis: kpiViews(recap, reader),
		trend: trendOf(recap, audience),
		boards: recap.mode === "quiet" ? [] : boardViews(recap.people, names, reader),
		heat: heatView(
			recap.mode === "quiet" ? { heat: recap.heat.map((hours) => hours.map(() => 0)), peak: null } : recap,
			reader,
		),
		reactions: reactionsView(recap.reactions, reader),
		topics: topicsView(recap.mode === "quiet" ? [] : recap.topics, reader),
		footer: { left: VIEW_WORDS[locale].footer, right: `${volumeOf(recap, locale)} · ${formatZone(recap.zone)}` },
	};
}

function groupOf(
	title: string,
	{ audience, locale }: { readonly audience: Audience; readonly locale: Locale },
): RecapView["group"] {
	const words = VIEW_WORDS[locale];
	const shown = (audience.showsGroup ? titleOf(title) : null) ?? words.privateGroup;
	return { title: shown, initials: initialsOf(shown), seed: seedOf(shown) };
}

function badgeOf(coverage: number | null, locale: Locale): string | null {
	return coverage !== null && coverage < WHOLE_FROM ? VIEW_WORDS[locale].badge(formatShare(coverage, locale)) : null;
}

/** Weeks whose value the audience may not see are gaps. */
function trendOf({ trend, hero }: Recap, audience: Audience): RecapView["trend"] {
	const key = metricKeyOf(hero.metric);
	const unit = key === null ? "count" : METRIC_CATALOGUE[key].unit;
	return trend.map(({ value }) =>
		isSmallCell(value) && isWithheld({ unit, value, denominator: null }, audience) ? null : value,
	);
}

function volumeOf({ metrics }: Recap, locale: Locale): string {
	const messages = metrics.messages?.value ?? null;
	const printed = formatCount(messages, locale);
	const words = METRIC_WORDS.messages?.[locale];
	return words === undefined ? printed : `${printed} ${selectPluralOfPrinted(messages ?? 0, printed, words, locale)}`;
}
