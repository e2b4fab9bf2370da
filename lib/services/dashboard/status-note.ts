import { formatShare } from "@/lib/format/number";
import type { MetricValue } from "@/lib/metrics/metric-value";

/** Why a number is not whole, in words. A reason without an entry falls back to its status. */
const REASONS: Readonly<Record<string, string>> = {
	below_five: "Withheld: fewer than five people.",
	coverage_unknown: "No source says which part of this week it held.",
	gap_in_data: "Part of the week was never collected.",
	ids_not_sequential: "Message numbers of this chat are not its own.",
	joins_unnamed: "Some joins do not say who joined.",
	left_censored: "History begins too recently to know who had posted before.",
	no_losses: "Nobody was lost, so there is nothing to divide by.",
	no_membership_rows: "The source shows no joins or leaves.",
	no_reaction_dates: "The source does not say when reactions were given.",
	no_reactions_in_source: "The source shows no reactions.",
	not_a_forum: "The chat has no topics.",
	no_roster: "The number of members is not known.",
	not_collected: "This week was not collected.",
	previous_week_partial: "The week before was collected in part.",
	previous_week_unknown: "The week before was not collected.",
	provisional: "Later weeks can still raise it.",
	reactions_partly_dated: "The source dates only some of the reactions.",
	reactions_partly_shown: "The source shows reactions on only some messages.",
	roster_edge: "The members were counted at only one end of the week.",
	short_history: "History does not reach back far enough to say.",
	time_still_running: "The time people have for it is not over for all of them.",
	too_few: "Withheld: too few people to say without pointing at somebody.",
	week_running: "The week is not over.",
	zero_denominator: "There was nothing to take a share of.",
};

const STATUS_WORDS: Readonly<Record<MetricValue["status"], string | null>> = {
	ok: null,
	partial: "Only part of the data is there.",
	unknown: "Not known.",
	pending: "Not yet: its time has not run out.",
	suppressed: "Withheld to protect people.",
};

/** What there is to say beside a value: why it is not whole, and how much was seen. `null` for a whole one. */
export function statusNote(metric: MetricValue): string | null {
	const words = (metric.reason === null ? null : REASONS[metric.reason]) ?? STATUS_WORDS[metric.status];
	if (words === null || metric.status !== "partial" || metric.coverage === null || metric.coverage >= 1) return words;
	return `${words} ${formatShare(metric.coverage, "en")} covered.`;
}
