import type { MetricSection } from "@/lib/dashboard/recap-contract";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import type { Recap } from "@/lib/recap/recap";
import { toComparedCell } from "./metric-cell";

/** The table behind a picture, by what the numbers are about. Every metric of the catalogue stands in exactly one. */
export const METRIC_SECTIONS: readonly { readonly title: string; readonly keys: readonly MetricKey[] }[] = [
	{
		title: "Activity",
		keys: [
			"messages",
			"active_members",
			"active_with_reactors",
			"messages_per_active_mean",
			"messages_per_active_median",
			"regulars",
			"daily_active_mean",
			"monthly_active",
			"stickiness_week",
			"stickiness_month",
			"participation_rate",
			"peak_hour_messages",
			"text_share",
			"topics_active",
			"messages_total",
			"messages_deleted",
		],
	},
	{
		title: "Coming and going",
		keys: ["new_voices", "joins", "leaves", "net_members", "rejoins", "unexplained_members"],
	},
	{
		title: "Newcomers",
		keys: [
			"welcomed_rate",
			"activation_rate_7d",
			"first_post_hours_median",
			"funnel_posted_rate",
			"funnel_regular_rate",
			"funnel_contributor_rate",
			"membership_retention_1d",
			"membership_retention_7d",
			"membership_retention_30d",
		],
	},
	{
		title: "Staying",
		keys: [
			"week_retention",
			"returning_share",
			"retained_members",
			"resurrected_members",
			"churned_members",
			"quick_ratio",
			"cohort_retention_4w",
			"overall_retention_4w",
			"rolling_retention_4w",
			"reactivated_members",
			"lost_regulars",
			"inactive_members",
		],
	},
	{
		title: "How involved people are",
		keys: [
			"consistent_members",
			"connected_members",
			"vital_members",
			"paused_members",
			"disengaged_members",
			"returned_members",
		],
	},
	{
		title: "Answers and reactions",
		keys: [
			"reply_rate",
			"new_connections",
			"recognition_rate",
			"reactions_on_posts",
			"reactions_per_post",
			"reactions_given",
		],
	},
	{
		title: "Shipping, blockers, thanks",
		keys: [
			"demos_shipped",
			"shippers",
			"blockers_opened",
			"blockers_closed",
			"blockers_open",
			"blocker_age_hours_median",
			"thanks_given",
			"thanks_unattributed",
		],
	},
	{
		title: "Threads and sessions",
		keys: [
			"threads",
			"thread_size_median",
			"thread_depth_max",
			"thread_breadth_median",
			"thread_hours_median",
			"solo_thread_rate",
			"sessions",
			"session_gap_minutes",
		],
	},
	{
		title: "Who is tied to whom",
		keys: [
			"reciprocity",
			"density",
			"isolated_share",
			"degree_centralisation",
			"decentralisation",
			"bridges",
			"modularity",
		],
	},
	{
		title: "Questions and help",
		keys: [
			"questions",
			"questions_answered",
			"questions_answered_likely",
			"questions_self_resolved",
			"questions_confirmed",
			"answer_rate_24h",
			"open_questions",
			"response_hours_median",
			"response_hours_p90",
			"response_hours_km_median",
			"answerers",
			"helper_absence_factor",
		],
	},
	{
		title: "How much hangs on how few",
		keys: [
			"top_share",
			"contributor_absence_factor",
			"effective_voices",
			"effective_voices_simpson",
			"gini",
			"gini_corrected",
		],
	},
	{
		title: "Who writes, in which language",
		keys: ["bot_share", "admin_share", "deleted_share", "main_language_share", "languages_spoken"],
	},
	{ title: "What the numbers rest on", keys: ["data_coverage", "id_gaps"] },
];

type Metrics = Readonly<Record<string, Recap["metrics"][string]>>;

/** A recap's metrics by section, beside those of the week before. One that an older recap does not have is left out. */
export function toMetricSections({
	metrics,
	previousMetrics,
}: Pick<Recap, "metrics" | "previousMetrics">): MetricSection[] {
	return METRIC_SECTIONS.map(({ title, keys }) => ({
		title,
		metrics: keys.flatMap((key) => {
			const current = metricIn(metrics, key);
			return current === null ? [] : [toComparedCell(key, current, metricIn(previousMetrics ?? {}, key))];
		}),
	}));
}

/** A frozen metric keeps its unit as text; the catalogue knows it. */
function metricIn(metrics: Metrics, key: MetricKey): MetricValue | null {
	const frozen = metrics[key];
	return frozen === undefined ? null : { ...frozen, unit: METRIC_CATALOGUE[key].unit };
}
