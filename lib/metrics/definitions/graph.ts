import type { MetricDefinition } from "../metric-definition";

/** Who is tied to whom. A tie is an explicit reply between two people, in either direction. */
export const GRAPH_DEFINITIONS = {
	reciprocity: {
		number: 36,
		label: { en: "Reciprocity", ru: "Взаимность" },
		unit: "share",
		polarity: "up",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition:
			"Replies that were returned over all replies between people: for each two people twice the smaller of their two counts, over the sum of all counts.",
		limits: "Within the week only. Unknown without replies.",
	},
	density: {
		number: 37,
		label: { en: "Density", ru: "Плотность связей" },
		unit: "share",
		polarity: "none",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "Pairs of active members with a reply between them over all pairs of active members, n·(n−1)/2.",
		limits: "Falls by itself as a group grows. Replies to people who did not post in the week are left out.",
	},
	isolated_share: {
		number: 38,
		label: { en: "Members in touch with nobody", ru: "Участники без связей" },
		unit: "share",
		polarity: "down",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition:
			"Active members without a reply, mention or reaction to or from another person in the week, over active members.",
		limits:
			"Mentions and reactions count where it is known whom they name and who gave them: Telegram shows only some.",
	},
	degree_centralisation: {
		number: 39,
		label: { en: "Degree centralisation", ru: "Централизация" },
		unit: "share",
		polarity: "down",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition:
			"Freeman's measure over active members: Σ(largest number of ties − own number of ties) over (n−1)·(n−2). 0 when all have alike many, 1 when everything goes through one.",
		limits: "Withheld with three or four active members, unknown with fewer.",
	},
	decentralisation: {
		number: 39,
		label: { en: "Decentralisation", ru: "Децентрализация" },
		unit: "share",
		polarity: "up",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "One minus the degree centralisation.",
		limits: "As the degree centralisation.",
	},
	bridges: {
		number: 41,
		label: { en: "Bridges", ru: "Мосты" },
		unit: "pairs",
		polarity: "none",
		empty: 0,
		change: "none",
		whileRunning: "partial",
		definition:
			"Ties between active members without which the two sides would not be tied at all, over any other people.",
		limits: "Somebody tied to a single other person hangs on a bridge too.",
	},
	modularity: {
		number: 41,
		label: { en: "Modularity", ru: "Модулярность" },
		unit: "ratio",
		polarity: "none",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition:
			"How far active members fall apart into circles that reply among themselves: modularity of the circles that Louvain's method finds over replies as weights, at most 1.",
		limits:
			"The method is run with one fixed seed, so that the same week gives the same number; other circles of equal worth may exist. Unknown without ties.",
	},
} as const satisfies Record<string, MetricDefinition>;
