import type { MetricDefinition } from "../metric-definition";

/** What was made, what is in the way, and who was thanked. */
export const SHIPPING_DEFINITIONS = {
	demos_shipped: {
		number: 48,
		label: { en: "Demos shipped", ru: "Показанные проекты" },
		unit: "count",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Messages labelled as shipping something, one for what a person said in one go. The same author showing the same address again within 28 days ships nothing new.",
		limits:
			"Forwards are left out. Without an address nothing can be told to be the same. Unknown while no text was read for labels, partial while some were not.",
	},
	shippers: {
		number: 49,
		label: { en: "People who shipped", ru: "Показавшие проект" },
		unit: "people",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "Different authors of the demos shipped.",
		limits: "As the demos: who only showed again what is known is not in it.",
	},
	blockers_opened: {
		number: 50,
		label: { en: "Blockers opened", ru: "Новые блокеры" },
		unit: "count",
		polarity: "down",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "What people said in one go in the week that holds a message labelled blocker.",
		limits:
			"Only what is tagged or clearly stated is found: rather too few than wrong ones. Forwards are left out; one deleted later still counts.",
	},
	blockers_closed: {
		number: 50,
		label: { en: "Blockers closed", ru: "Снятые блокеры" },
		unit: "count",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Of the blockers opened in the week, those said to be solved before it ended: by anybody in the blocker's thread, by the author without a reply within 72 hours (which closes their latest one), in the same breath, or by the owner.",
		limits: "Opened = closed + open, exactly. What is closed after the week's end stays open in it.",
	},
	blockers_open: {
		number: 50,
		label: { en: "Blockers open at the week's end", ru: "Открытые блокеры на конец недели" },
		unit: "count",
		polarity: "down",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition: "Of the blockers opened in the week, those that nothing had closed when it ended.",
		limits: "Blockers of earlier weeks are not carried over. Solutions nobody wrote down cannot be seen.",
	},
	blocker_age_hours_median: {
		number: 50,
		label: { en: "Age of open blockers, median", ru: "Возраст открытых блокеров, медиана" },
		unit: "hours",
		polarity: "down",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition: "Median of the hours from when an open blocker was stated to the week's end.",
		limits: "In a running week up to the last instant that is known. Unknown when none is open.",
	},
	thanks_given: {
		number: 51,
		label: { en: "Thanks", ru: "Благодарности" },
		unit: "count",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"One person thanking another: in a reply to them, else by naming only them, or with 🙏 or ❤️ on a reply to oneself. At most one for two people, in one direction, on one local day.",
		limits:
			"Thanks in advance and declined thanks are not labelled as such. Reactions count where Telegram names who gave them. Bots are neither thanked nor thankful.",
	},
	thanks_unattributed: {
		number: 51,
		label: { en: "Thanks to nobody in particular", ru: "Благодарности без адресата" },
		unit: "count",
		polarity: "none",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"People's words of thanks of which nobody can tell whom they are for, at most one for a person and day.",
		limits: "Those to bots, to several people at once, or to a message that no source holds end here.",
	},
} as const satisfies Record<string, MetricDefinition>;
