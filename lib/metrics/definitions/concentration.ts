import type { MetricDefinition } from "../metric-definition";

/** How much hangs on how few. All of it is over the week's active members only, never over silent ones. */
export const CONCENTRATION_DEFINITIONS = {
	top_share: {
		number: 27,
		label: { en: "Share of the ten most active", ru: "Доля десяти самых активных" },
		unit: "share",
		polarity: "down",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition:
			"Posts of the ten people with most posts over all messages. 30–55 % is usual, lasting values above 70 % are fragile.",
		limits: "1 by construction when ten people or fewer were active.",
	},
	gini: {
		number: 28,
		label: { en: "Gini coefficient", ru: "Коэффициент Джини" },
		unit: "ratio",
		polarity: "down",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition:
			"Inequality of posts among active members: 2·Σ(i·xᵢ)/(n·Σx) − (n+1)/n with x ascending. 0 is all equal; the largest possible value is 1 − 1/n.",
		limits: "Withheld with fewer than five active members.",
	},
	gini_corrected: {
		number: 28,
		label: { en: "Gini coefficient, corrected", ru: "Коэффициент Джини, исправленный" },
		unit: "ratio",
		polarity: "down",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition: "The same times n/(n−1), so that 1 means one person wrote everything whatever the number of people.",
		limits: "Withheld with fewer than five active members.",
	},
	contributor_absence_factor: {
		number: 29,
		label: { en: "Contributor absence factor", ru: "Фактор отсутствия участников" },
		unit: "people",
		polarity: "up",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition: "The smallest number of people who together wrote half of the messages or more.",
		limits: "Withheld with fewer than five active members.",
	},
	effective_voices: {
		number: 30,
		label: { en: "Effective voices", ru: "Эффективное число голосов" },
		unit: "ratio",
		polarity: "up",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition:
			"exp(−Σ p·ln p) over each person's share p of the messages: as many equal voices would sound as diverse.",
		limits: "Unknown in a week without messages.",
	},
	effective_voices_simpson: {
		number: 30,
		label: { en: "Effective voices (Simpson)", ru: "Эффективное число голосов (Симпсон)" },
		unit: "ratio",
		polarity: "up",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition: "1/Σp² over the same shares: loud voices weigh more than in the entropy form.",
		limits: "Unknown in a week without messages.",
	},
} as const satisfies Record<string, MetricDefinition>;
