import type { MetricKey } from "../metrics/metric-key";
import type { WeekRollup } from "../metrics/week-rollup";
import { buildKpi, type WeekKpi } from "./build-kpi";
import type { Recap } from "./recap";
import type { WeekHistory } from "./week-history";

/** Counts large enough to stand alone on a page; the first is the one readers expect. */
const HERO_METRICS = [
	"messages",
	"active_members",
	"new_voices",
	"new_connections",
	"reactions_on_posts",
] as const satisfies MetricKey[];
/** A smaller number makes no headline, however much it grew. */
const HERO_VALUE_MIN = 10;

/** In the order they are worth telling; the first four that are known stand beside the hero. */
const KPI_METRICS = [
	"active_members",
	"messages",
	"new_voices",
	"reply_rate",
	"reactions_per_post",
	"new_connections",
	"week_retention",
	"regulars",
	"messages_per_active_median",
] as const satisfies MetricKey[];
const KPIS_MAX = 4;

/** The one number of the picture: the one that moved furthest beyond chance, messages when none did or nothing compares. */
export function selectHero(rollup: Pick<WeekRollup, "metrics">, history: WeekHistory, mode: Recap["mode"]): WeekKpi {
	const messages = buildKpi("messages", rollup, history);
	if (mode !== "full") return messages;
	const moved = HERO_METRICS.map((metric) => buildKpi(metric, rollup, history)).filter(isHeadline);
	return moved.reduce(
		(best, kpi) => (best.change?.isSignal !== true || movement(kpi) > movement(best) ? kpi : best),
		messages,
	);
}

/** Up to four numbers beside the hero. A number that only this week's data makes doubtful is left out. */
export function selectKpis(rollup: Pick<WeekRollup, "metrics">, history: WeekHistory, hero: WeekKpi): WeekKpi[] {
	const trusted = rollup.metrics.messages.status === "ok" ? ["ok"] : ["ok", "partial"];
	return KPI_METRICS.filter((metric) => metric !== hero.metric)
		.map((metric) => buildKpi(metric, rollup, history))
		.filter((kpi) => kpi.value !== null && trusted.includes(kpi.status))
		.slice(0, KPIS_MAX);
}

function isHeadline(kpi: WeekKpi): boolean {
	return kpi.change?.isSignal === true && (kpi.value ?? 0) >= HERO_VALUE_MIN;
}

/** How far a count moved, in the units of the noise band: standard deviations of a count of that size. */
function movement(kpi: WeekKpi): number {
	return Math.abs((kpi.value ?? 0) - (kpi.previous ?? 0)) / Math.sqrt(Math.max(kpi.previous ?? 0, 1));
}
