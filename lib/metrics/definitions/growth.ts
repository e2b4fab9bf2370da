import type { MetricDefinition } from "../metric-definition";

/** Who came and went, and who spoke for the first time. */
export const GROWTH_DEFINITIONS = {
	joins: {
		number: 10,
		label: { en: "Joined", ru: "Вступили" },
		unit: "people",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "Join events of the week: by link, by request, by oneself, or added by somebody.",
		limits:
			"Counted from service rows, which Telegram does not write for every join. Unknown while the chat has shown none at all. Bots are left out.",
	},
	leaves: {
		number: 10,
		label: { en: "Left", ru: "Вышли" },
		unit: "people",
		polarity: "down",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "Leave events of the week: left, removed or banned.",
		limits:
			"Counted from service rows, which large groups often lack. Unknown while the chat has shown none at all. Bots are left out.",
	},
	net_members: {
		number: 10,
		label: { en: "Net change of members", ru: "Прирост участников" },
		unit: "people",
		polarity: "up",
		empty: 0,
		change: "none",
		whileRunning: "partial",
		definition: "Joins minus leaves.",
		limits: "As incomplete as the two counts it is made of.",
	},
	rejoins: {
		number: 10,
		label: { en: "Came back", ru: "Вернулись в группу" },
		unit: "people",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "Joins of the week by somebody who was seen to leave before: each is a stay of its own.",
		limits: "Needs the person named in both rows; partial in the first four weeks of a stretch of history.",
	},
	unexplained_members: {
		number: 10,
		label: { en: "Change of members not explained", ru: "Необъяснённое изменение состава" },
		unit: "people",
		polarity: "none",
		empty: 0,
		change: "none",
		whileRunning: "pending",
		definition: "Members at the end minus members at the start, minus joins, plus leaves: what the events missed.",
		limits: "Unknown without two counts of members: exports carry none.",
	},
	new_voices: {
		number: 11,
		label: { en: "New voices", ru: "Новые голоса" },
		unit: "people",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "People whose first post ever in this group is in the week.",
		limits:
			"Partial in the first four weeks of a stretch of history that does not begin with the group: earlier posts cannot be seen.",
	},
} as const satisfies Record<string, MetricDefinition>;
