import type { MetricDefinition } from "../metric-definition";

/** How posts were received, who wrote them, and in which language. */
export const QUALITY_DEFINITIONS = {
	recognition_rate: {
		number: 52,
		label: { en: "Posts with a reaction", ru: "Сообщения с реакциями" },
		unit: "share",
		polarity: "up",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "People's posts with at least one reaction over their posts whose reactions the source shows.",
		limits:
			"An album has a reaction when any of its parts has one. Unknown when no source of the week shows reactions, partial when some do not.",
	},
	bot_share: {
		number: 54,
		label: { en: "Share of bots", ru: "Доля ботов" },
		unit: "share",
		polarity: "none",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "Posts of bots over the posts of all senders.",
		limits: "Only accounts that a source calls bots; exports name them by their username at best.",
	},
	admin_share: {
		number: 54,
		label: { en: "Share of admins", ru: "Доля администраторов" },
		unit: "share",
		polarity: "none",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "Posts of the group's creator and admins, named or anonymous, over the posts of all senders.",
		limits:
			"Admins are those of the last member list, not of the week. Unknown while no list was read: exports carry none.",
	},
	deleted_share: {
		number: 54,
		label: { en: "Share deleted since", ru: "Доля удалённых" },
		unit: "share",
		polarity: "none",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "People's posts of the week that a newer source no longer has, over all their posts.",
		limits: "Only what was collected before it was deleted can be known.",
	},
	main_language_share: {
		number: 55,
		label: { en: "Share of the main language", ru: "Доля основного языка" },
		unit: "share",
		polarity: "none",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "People's posts in the language most of them are in, over those whose language can be told.",
		limits: "Short texts tell no language and are in neither number. The split by language stands beside it.",
	},
	languages_spoken: {
		number: 55,
		label: { en: "Languages", ru: "Языки" },
		unit: "count",
		polarity: "none",
		empty: 0,
		change: "none",
		whileRunning: "partial",
		definition: "Languages with at least five of people's posts in the week.",
		limits:
			"Languages that cannot be told from each other in short texts, and those not known by name, are not counted.",
	},
} as const satisfies Record<string, MetricDefinition>;
