import type { MetricDefinition } from "../metric-definition";

const RATE = { unit: "share", polarity: "up", empty: null, change: "points", whileRunning: "pending" } as const;
const JOINS_LIMITS =
	"Unknown while the chat has shown no coming or going at all; partial when some joins do not say who joined.";

/** What became of those who joined or first spoke. */
export const NEWCOMER_DEFINITIONS = {
	activation_rate_7d: {
		...RATE,
		number: 12,
		label: { en: "Activated within 7 days", ru: "Заговорили за 7 дней" },
		definition:
			"Of the people who joined in the week and whose seven days have passed, the share that wrote a message in them.",
		limits: `${JOINS_LIMITS} Pending while nobody's seven days have passed. Who was merely seen for the first time has not joined.`,
	},
	first_post_hours_median: {
		number: 13,
		label: { en: "Hours to the first message, median", ru: "Часов до первого сообщения, медиана" },
		unit: "hours",
		polarity: "down",
		empty: null,
		change: "none",
		whileRunning: "pending",
		definition:
			"Of the people who joined in the week and wrote within seven days, the middle number of hours between the two.",
		limits: `Says nothing of those who never wrote: read it beside the share that did. ${JOINS_LIMITS}`,
	},
	welcomed_rate: {
		...RATE,
		number: 14,
		label: { en: "New voices welcomed in 24 hours", ru: "Новых встретили за 24 часа" },
		definition:
			"Of the week's new voices, the share whose first utterance got a reply or a reaction from another person within 24 hours. Messages up to two minutes apart with nobody between are one utterance.",
		limits:
			"Pending while nobody's day has passed. Of reactions only those count whose giver and time the source knows. As partial as new voices are.",
	},
	membership_retention_1d: {
		...RATE,
		number: 18,
		label: { en: "Still members after 1 day", ru: "Остались через день" },
		definition: "Of the joins whose first day ended in the week, the share whose person was a member then.",
		limits: `Who joined is a member until something tells that they left. ${JOINS_LIMITS}`,
	},
	membership_retention_7d: {
		...RATE,
		number: 18,
		label: { en: "Still members after 7 days", ru: "Остались через 7 дней" },
		definition: "Of the joins whose seventh day ended in the week, the share whose person was a member then.",
		limits: `Who joined is a member until something tells that they left. ${JOINS_LIMITS}`,
	},
	membership_retention_30d: {
		...RATE,
		number: 18,
		label: { en: "Still members after 30 days", ru: "Остались через 30 дней" },
		definition: "Of the joins whose thirtieth day ended in the week, the share whose person was a member then.",
		limits: `Pending until history covers five weeks. Who joined is a member until something tells that they left. ${JOINS_LIMITS}`,
	},
	funnel_posted_rate: {
		...RATE,
		number: 25,
		label: { en: "Funnel: joined, then wrote", ru: "Воронка: вступили и написали" },
		definition:
			"Of the people who joined four weeks before, the share that wrote on the day they joined or in the 27 days after it.",
		limits: `Pending until history covers four weeks. ${JOINS_LIMITS}`,
	},
	funnel_regular_rate: {
		...RATE,
		number: 25,
		label: { en: "Funnel: wrote, then came back", ru: "Воронка: написали и вернулись" },
		definition: "Of those newcomers who wrote, the share that wrote on three or more of the 28 days.",
		limits: `Pending until history covers four weeks. ${JOINS_LIMITS}`,
	},
	funnel_contributor_rate: {
		...RATE,
		number: 25,
		label: { en: "Funnel: came back, then contributed", ru: "Воронка: вернулись и помогли" },
		definition:
			"Of those newcomers who came back, the share that answered a question or showed something shipped in these weeks.",
		limits: `Pending until history covers four weeks. Counts by whole weeks. ${JOINS_LIMITS}`,
	},
} as const satisfies Record<string, MetricDefinition>;
