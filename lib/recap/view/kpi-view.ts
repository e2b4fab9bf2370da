import { selectPluralOfPrinted } from "../../format/plural";
import { METRIC_CATALOGUE } from "../../metrics/catalogue";
import type { MetricKey } from "../../metrics/metric-key";
import type { Audience } from "../audience";
import type { Recap, RecapKpi } from "../recap";
import type { KpiView, Locale, RecapView } from "../recap-view";
import { isSmallCell, isWithheld } from "../suppress-small";
import { METRIC_WORDS, THIS_WEEK } from "../words/metric-words";
import { VIEW_WORDS } from "../words/view-words";
import { deltaView } from "./delta-view";
import { formatMetric, metricKeyOf } from "./metric-text";

interface Reader {
	readonly audience: Audience;
	readonly locale: Locale;
}

/** The large number, with what it was the week before. */
export function heroView(recap: Recap, reader: Reader): RecapView["hero"] {
	const hero = recap.mode === "full" ? recap.hero : { ...recap.hero, change: null, previous: null, median4: null };
	const key = metricKeyOf(hero.metric) ?? "messages";
	const view = kpiView(hero, key, reader);
	const versus = view.delta === null || hero.previous === null ? null : formatMetric(key, hero.previous, reader.locale);
	return {
		...view,
		label: `${view.label} ${THIS_WEEK[reader.locale]}`,
		versus: versus === null ? null : VIEW_WORDS[reader.locale].versus(versus),
	};
}

/** The numbers beside it that the audience may see. */
export function kpiViews(recap: Recap, reader: Reader): KpiView[] {
	if (recap.mode === "quiet") return [];
	return recap.kpis.flatMap((kpi) => {
		const key = metricKeyOf(kpi.metric);
		const metric = recap.metrics[kpi.metric];
		if (key === null || (metric !== undefined && isWithheld(metric, reader.audience))) return [];
		return [kpiView(kpi, key, reader)];
	});
}

function kpiView(kpi: RecapKpi, key: MetricKey, reader: Reader): KpiView {
	const { locale } = reader;
	const value = formatMetric(key, kpi.value, locale);
	const words = METRIC_WORDS[key]?.[locale];
	const label =
		words === undefined
			? METRIC_CATALOGUE[key].label[locale]
			: selectPluralOfPrinted(kpi.value ?? 0, value, words, locale);
	const showsPast = !isPastWithheld(kpi, key, reader.audience);
	return {
		value,
		label,
		delta: kpi.change === null || !showsPast ? null : deltaView(kpi.change, locale),
		median:
			kpi.median4 === null || !showsPast ? null : VIEW_WORDS[locale].median(formatMetric(key, kpi.median4, locale)),
	};
}

/** A change gives the value before away, so where that is withheld the change is too. */
function isPastWithheld(kpi: RecapKpi, key: MetricKey, audience: Audience): boolean {
	const { unit } = METRIC_CATALOGUE[key];
	return [kpi.previous, kpi.median4].some(
		(value) => isSmallCell(value) && isWithheld({ unit, value, denominator: null }, audience),
	);
}
