import type { MetricDefinition } from "../metric-definition";

/** Who asked, who answered, and how long it took. */
export const QUESTION_DEFINITIONS = {
	helper_absence_factor: {
		number: 31,
		label: { en: "Helper absence factor", ru: "Фактор отсутствия помощников" },
		unit: "people",
		polarity: "up",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition: "The smallest number of people to whom half of the answered questions or more are credited.",
		limits:
			"A question is credited once: to its first confirmed answer, else to its first reply. Withheld with fewer than five helpers, unknown without any.",
	},
	questions: {
		number: 42,
		label: { en: "Questions", ru: "Вопросы" },
		unit: "count",
		polarity: "none",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"What people said in one go (messages of one person at most 120 seconds apart, with nobody's in between in the same topic, not over the end of the week) that holds a message labelled question.",
		limits:
			"Forwards, polls and commands ask nothing. A question deleted later still counts. Unknown while no text was read for labels, partial while some were not.",
	},
	questions_answered: {
		number: 43,
		label: { en: "Questions answered", ru: "Вопросы с ответом" },
		unit: "count",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Questions to which another person replied directly within seven days, or with a confirmed answer. A counter-question of at most three words is no reply.",
		limits:
			"Partial while a question without an answer is less than a day old. Whether a reply is right is not judged; an owner can say that one is no answer.",
	},
	questions_answered_likely: {
		number: 43,
		label: { en: "Questions probably answered", ru: "Вопросы, на которые, вероятно, ответили" },
		unit: "count",
		polarity: "none",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Questions nobody replied to and the asker did not settle, where within ten minutes another person said three words or more, not as a reply and not asking, right after the question or naming the asker, while no other question of the last ten minutes in the topic was without a reply.",
		limits: "An inference, never mixed into the answered ones. Names that stand for nobody known are not seen.",
	},
	questions_self_resolved: {
		number: 43,
		label: { en: "Questions settled by the asker", ru: "Вопросы, решённые самим автором" },
		unit: "count",
		polarity: "none",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Questions without a reply whose asker said it was solved: in the question's thread, or without a reply within 72 hours, which settles the asker's latest question.",
		limits: "Questions that also have a reply count as answered only.",
	},
	questions_confirmed: {
		number: 43,
		label: { en: "Questions with a confirmed answer", ru: "Вопросы с подтверждённым ответом" },
		unit: "count",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Of the answered questions, those where the asker thanked for an answer by a reply, reacted to it with an approval, or an admin or the asker tagged it as the answer.",
		limits:
			"Reactions count where Telegram names who gave them. The answer may stand anywhere in the question's thread.",
	},
	answer_rate_24h: {
		number: 44,
		label: { en: "Answered within a day", ru: "Ответы в течение суток" },
		unit: "share",
		polarity: "up",
		empty: null,
		change: "points",
		whileRunning: "partial",
		definition: "Questions answered within 24 hours over questions that are at least 24 hours old.",
		limits:
			"Probable answers and those of the asker are not in the numerator. Pending while no question is a day old, partial while some are not; unknown without questions.",
	},
	open_questions: {
		number: 45,
		label: { en: "Questions without an observed answer", ru: "Вопросы без видимого ответа" },
		unit: "count",
		polarity: "down",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Questions at least 24 hours old with no reply, no probable answer and no word of the asker that it was solved, in what is known of the seven days after each.",
		limits:
			"Deleted questions and askers who left by the end of the week are left out. Answers elsewhere cannot be seen.",
	},
	response_hours_median: {
		number: 46,
		label: { en: "Time to first answer, median", ru: "Время до первого ответа, медиана" },
		unit: "hours",
		polarity: "down",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition: "Median of the hours from a question to its first reply or confirmed answer, over the answered ones.",
		limits:
			"Read it beside its parts: how many were answered, of how many. Unknown when none was; bots and the asker never answer.",
	},
	response_hours_p90: {
		number: 46,
		label: { en: "Time to first answer, 90th percentile", ru: "Время до первого ответа, 90-й процентиль" },
		unit: "hours",
		polarity: "down",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition:
			"Nine of ten answered questions had their first answer within so many hours: the nearest rank, x⌈0.9·n⌉.",
		limits: "Over the answered questions only. Unknown when none was.",
	},
	response_hours_km_median: {
		number: 46,
		label: { en: "Time to first answer, open ones included", ru: "Время до первого ответа с учётом открытых" },
		unit: "hours",
		polarity: "down",
		empty: null,
		change: "none",
		whileRunning: "partial",
		definition:
			"Hours after which half of all questions are answered, by the Kaplan–Meier estimate: one without an answer waits for as long as it was watched (seven days at most, or until its asker settled it). Ignoring people does not improve it.",
		limits: "Unknown when the estimate never falls to a half, or without questions.",
	},
	answerers: {
		number: 47,
		label: { en: "Helpers", ru: "Помощники" },
		unit: "people",
		polarity: "up",
		empty: 0,
		change: "relative",
		whileRunning: "partial",
		definition:
			"Different people to whom an answered question is credited: its first confirmed answer, else its first reply.",
		limits: "People who only probably answered are not in it.",
	},
} as const satisfies Record<string, MetricDefinition>;
