import type { MetricDefinition } from "../metric-definition";

/** Who answered whom, and how it was received. */
export const CONVERSATION_DEFINITIONS = {
	reply_rate: {
		number: 32,
		label: { en: "Reply rate", ru: "Доля ответов" },
		unit: "share",
		polarity: "up",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "Posts that reply to a post of another person over all messages.",
		limits:
			"Replies to oneself, to bots, to channels and to a forum topic's root are not in it; nor are replies to messages that no source holds.",
	},
	new_connections: {
		number: 40,
		label: { en: "New connections", ru: "Новые связи" },
		unit: "pairs",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Pairs of people of whom one replied to the other in the week, for the first time ever in either direction.",
		limits: "Partial in the first four weeks of a stretch of history.",
	},
	reactions_on_posts: {
		number: 53,
		label: { en: "Reactions on the week's posts", ru: "Реакции на сообщения недели" },
		unit: "reactions",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "Reactions standing on people's posts of the week when they were last seen, whenever they were given.",
		limits: "Unknown when no source of the week shows reactions; partial when some do not.",
	},
	reactions_per_post: {
		number: 53,
		label: { en: "Reactions per post", ru: "Реакций на сообщение" },
		unit: "ratio",
		polarity: "up",
		empty: null,
		change: "relative",
		whileRunning: "partial",
		definition: "Reactions on the week's posts over messages.",
		limits: "As known as the reactions themselves.",
	},
	reactions_given: {
		number: 53,
		label: { en: "Reactions given", ru: "Поставлено реакций" },
		unit: "reactions",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "Reactions dated in the week, on messages of any age.",
		limits:
			"Telegram dates only some: the coverage is dated over standing reactions on all of the week's messages, and it is partial below 1.",
	},
} as const satisfies Record<string, MetricDefinition>;
