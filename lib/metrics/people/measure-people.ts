import type { NEWCOMER_DEFINITIONS } from "../definitions/newcomers";
import type { STAYING_DEFINITIONS } from "../definitions/staying";
import type { Measure, Measured } from "../measure";
import type { MetricValue } from "../metric-value";
import { HISTORY_WEEKS } from "../people-history";
import type { WeekFacts } from "../week-facts";
import { activationRate, analyseActivation, firstPostHours } from "./activation";
import { cohortRetention, overallRetention, rollingRetention } from "./cohorts";
import { type LookBack, lookBack } from "./earlier-weeks";
import { analyseFunnel, funnelRates } from "./funnel";
import type { PeoplePast } from "./people-past";
import { analyseStays, membershipRetention } from "./stays";
import { LOYAL_WEEKS } from "./trails";
import { welcomedRate } from "./welcome";

type NewcomerMetrics = Record<keyof typeof NEWCOMER_DEFINITIONS, MetricValue>;
type StayingMetrics = Record<keyof typeof STAYING_DEFINITIONS, MetricValue>;

/** Metrics 12 to 14, 18 and 25: what became of newcomers. */
export function measureNewcomers(facts: WeekFacts, past: PeoplePast, measure: Measure): NewcomerMetrics {
	const activation = analyseActivation(facts);
	const funnel = funnelRates(facts, analyseFunnel(facts, past.current));
	const stayed = (days: number) => membershipRetention(facts, analyseStays(facts, days), days);
	return {
		activation_rate_7d: measure("activation_rate_7d", activationRate(facts, activation)),
		first_post_hours_median: measure("first_post_hours_median", firstPostHours(facts, activation)),
		welcomed_rate: measure("welcomed_rate", welcomedRate(facts, past.newcomers)),
		membership_retention_1d: measure("membership_retention_1d", stayed(1)),
		membership_retention_7d: measure("membership_retention_7d", stayed(7)),
		membership_retention_30d: measure("membership_retention_30d", stayed(30)),
		funnel_posted_rate: measure("funnel_posted_rate", funnel.posted),
		funnel_regular_rate: measure("funnel_regular_rate", funnel.regular),
		funnel_contributor_rate: measure("funnel_contributor_rate", funnel.contributor),
	};
}

/** Metrics 15 to 17, 23, 24 and 26: who stays, comes back and is lost. */
export function measureStaying(facts: WeekFacts, past: PeoplePast, measure: Measure): StayingMetrics {
	const { cohorts, trails, seasoned, states } = past;
	const counted = (people: readonly number[], look: LookBack): Measured => ({ value: people.length, ...look });
	const month = lookBack(facts, 3, "pending");
	return {
		cohort_retention_4w: measure("cohort_retention_4w", cohortRetention(facts, cohorts, trails)),
		overall_retention_4w: measure("overall_retention_4w", overallRetention(facts, seasoned)),
		rolling_retention_4w: measure("rolling_retention_4w", rollingRetention(facts, seasoned)),
		reactivated_members: measure("reactivated_members", counted(past.reactivated, lookBack(facts, 13, "pending"))),
		lost_regulars: measure("lost_regulars", counted(past.lostRegulars, lookBack(facts, LOYAL_WEEKS.to, "pending"))),
		inactive_members: measure("inactive_members", counted(past.inactive, lookBack(facts, HISTORY_WEEKS, "partial"))),
		consistent_members: measure("consistent_members", counted(states.consistent, month)),
		connected_members: measure("connected_members", { value: states.connected.length }),
		vital_members: measure("vital_members", counted(states.vital, month)),
		paused_members: measure("paused_members", counted(states.paused, lookBack(facts, 4, "pending"))),
		disengaged_members: measure("disengaged_members", counted(states.disengaged, lookBack(facts, 7, "pending"))),
		returned_members: measure("returned_members", counted(states.returned, returnedLook(facts))),
	};
}

/** Eight weeks decide whether anything can be said, half a year whether all is. */
function returnedLook(facts: WeekFacts): LookBack {
	const near = lookBack(facts, 8, "pending");
	const far = lookBack(facts, HISTORY_WEEKS, "partial");
	return { doubts: [...near.doubts, ...far.doubts], coverage: far.coverage };
}
