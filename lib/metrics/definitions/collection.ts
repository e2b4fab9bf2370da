import type { MetricDefinition } from "../metric-definition";

/** How much of the week the other numbers rest on. */
export const COLLECTION_DEFINITIONS = {
	data_coverage: {
		number: 56,
		label: { en: "Data coverage", ru: "Полнота данных" },
		unit: "share",
		polarity: "up",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition:
			"Hours of the week within a stretch of history some source held, over all its hours. A stretch ends with its last entry; a history that begins with the group covers all time before.",
		limits: "From 95 % a week that is over counts as whole. Unknown when no source says what it held.",
	},
	id_gaps: {
		number: 56,
		label: { en: "Missing message numbers", ru: "Пропущенные номера сообщений" },
		unit: "messages",
		polarity: "down",
		empty: 0,
		change: "none",
		whileRunning: "partial",
		definition:
			"Message numbers between the week's first and last row that nobody holds: deleted before they were collected, or never collected.",
		limits: "Unknown in chats whose numbers are not their own (basic groups, private chats).",
	},
} as const satisfies Record<string, MetricDefinition>;
