import type { MetricDefinition } from "../metric-definition";

const RATE = { unit: "share", polarity: "up", empty: null, change: "points", whileRunning: "pending" } as const;
const PEOPLE = { unit: "people", empty: 0, change: "relative" } as const;

/** Who stays over months, who comes back and who is lost. */
export const STAYING_DEFINITIONS = {
	cohort_retention_4w: {
		...RATE,
		number: 15,
		label: { en: "Newcomers back after 4 weeks", ru: "Новые через 4 недели" },
		definition: "Of the people whose first message ever is four weeks old, the share that wrote in this week.",
		limits:
			"Pending until history covers four weeks; partial when that week is one of the first four of a stretch of history.",
	},
	overall_retention_4w: {
		...RATE,
		number: 16,
		label: { en: "Retention in the fourth week, half a year", ru: "Удержание на четвёртой неделе, полгода" },
		definition:
			"Over all newcomers of the half year whose fourth week has come: the share that wrote in their own fourth week.",
		limits:
			"Weeks not collected whole, and the first four of a stretch of history, are left out on both sides. Weighed by people, not by weeks.",
	},
	rolling_retention_4w: {
		...RATE,
		number: 17,
		label: { en: "Retention from the fourth week on, half a year", ru: "Удержание с четвёртой недели, полгода" },
		definition: "Over the same newcomers: the share that wrote in their fourth week or in any week since.",
		limits:
			"Always provisional: somebody silent today may write tomorrow. Never below the retention in the fourth week, over the same people.",
	},
	reactivated_members: {
		...PEOPLE,
		number: 23,
		label: { en: "Back after 90 days", ru: "Вернулись через 90 дней" },
		polarity: "up",
		whileRunning: "partial",
		definition: "People who wrote in the week after 90 or more local days without a message.",
		limits: "Pending until history covers thirteen weeks. New voices are not among them.",
	},
	lost_regulars: {
		...PEOPLE,
		number: 23,
		label: { en: "Lost regulars", ru: "Потерянные постоянные" },
		polarity: "down",
		whileRunning: "pending",
		definition: "People with four or more posts in the thirteen weeks before the last five, and none in those five.",
		limits: "Pending until history covers seventeen weeks before. They may still be members and read.",
	},
	inactive_members: {
		...PEOPLE,
		number: 24,
		label: { en: "Inactive for 28 days", ru: "Молчат 28 дней" },
		polarity: "down",
		whileRunning: "pending",
		definition: "People who wrote in the half year that ends with the week, and not in its last 28 days.",
		limits: "Who fell silent longer ago is not counted; partial until history covers half a year.",
	},
	consistent_members: {
		...PEOPLE,
		number: 26,
		label: { en: "Consistent", ru: "Стабильные участники" },
		polarity: "up",
		whileRunning: "pending",
		definition: "People who wrote in three or more of the last four weeks.",
		limits: "Pending until history covers four weeks.",
	},
	connected_members: {
		...PEOPLE,
		number: 26,
		label: { en: "Connected", ru: "Связанные участники" },
		polarity: "up",
		whileRunning: "partial",
		definition:
			"People who exchanged five or more replies, in either direction, with each of five or more others in the week.",
		limits: "Explicit replies alone are counted. Small groups seldom have any.",
	},
	vital_members: {
		...PEOPLE,
		number: 26,
		label: { en: "Vital", ru: "Опорные участники" },
		polarity: "up",
		whileRunning: "pending",
		definition: "People who were connected in three or more of the last four weeks.",
		limits: "Pending until history covers four weeks.",
	},
	paused_members: {
		...PEOPLE,
		number: 26,
		label: { en: "Paused", ru: "Сделали паузу" },
		polarity: "down",
		whileRunning: "pending",
		definition: "People who wrote in three or more of the four weeks before, and not in this one.",
		limits: "Pending until history covers five weeks.",
	},
	disengaged_members: {
		...PEOPLE,
		number: 26,
		label: { en: "Disengaged", ru: "Отошли от общения" },
		polarity: "down",
		whileRunning: "pending",
		definition: "People who wrote in three or more of four weeks, and not in the four since.",
		limits:
			"Counted once, four weeks after they fell silent or in the week after it. Pending until history covers eight weeks.",
	},
	returned_members: {
		...PEOPLE,
		number: 26,
		label: { en: "Returned", ru: "Снова с нами" },
		polarity: "up",
		whileRunning: "partial",
		definition:
			"People who once wrote in three or more of four weeks, then fell silent for four weeks or more, and wrote in this one.",
		limits: "Looks half a year back; partial until history covers it, pending until it covers eight weeks.",
	},
} as const satisfies Record<string, MetricDefinition>;
