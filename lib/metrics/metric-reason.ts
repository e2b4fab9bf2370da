/** Every reason a number is not `ok`, and what it tells. */
export const METRIC_REASONS = {
	not_collected: "No source held any of the week, and nothing of it is stored.",
	gap_in_data: "Less than 95 % of the time it looks at was held by a source.",
	coverage_unknown: "Rows are there, but no source says which time it held.",
	week_running: "The week is not over.",
	left_censored:
		"One of the first four weeks of a stretch of history: what came before it cannot be seen, so firsts are not certain.",
	short_history: "History does not reach back as far as the number looks.",
	previous_week_unknown: "The week before was not collected.",
	previous_week_partial: "Less than 95 % of the week before was collected.",
	zero_denominator: "There was nothing to take a share or a mean of.",
	no_losses: "Nobody fell silent, so there is nothing to divide by.",
	too_few: "Fewer than five people: withheld.",
	no_roster: "Nobody counted the members.",
	no_membership_rows:
		"The chat has never shown a coming or going, as large groups and those with hidden members do not.",
	joins_unnamed: "Some joins do not say who joined, and nobody can follow those.",
	roster_edge: "The members were counted at only one end of the week.",
	time_still_running: "The time people have for it is not over, or was not collected, for some of them.",
	provisional: "Later weeks can still raise it.",
	not_a_forum: "The chat has no topics.",
	no_reactions_in_source: "No source of the week shows reactions.",
	reactions_partly_shown: "The source shows reactions on only some of the messages.",
	reactions_partly_dated: "The source dates only some of the reactions.",
	no_reaction_dates: "The source dates no reaction.",
	labels_not_read: "Texts of the week were not read for labels yet.",
	answers_pending: "Some questions are less than a day old: answers may still come.",
	replies_pending: "Seven days have not passed for all of them: replies may still come.",
	no_admin_list: "No list of the group's admins was read.",
	half_not_answered: "Fewer than half were answered in the time they were watched.",
	ids_not_sequential: "The chat does not number its messages itself.",
} as const;
export type MetricReason = keyof typeof METRIC_REASONS;
