import { absenceFactor } from "../concentration";
import type { QUESTION_DEFINITIONS } from "../definitions/questions";
import type { EvidenceItem } from "../evidence";
import { kaplanMeierMedian } from "../talk/kaplan-meier";
import { answersByHelper, isAnsweredInADay, isDayOld, waitingTimes } from "../talk/measure-questions";
import type { QuestionOutcome } from "../talk/question";
import type { EvidenceRule, EvidenceSideRule, FoundItems } from "./evidence-rule";
import { amountsOf } from "./person-items";
import type { WeekIndex } from "./week-index";

const QUESTIONS: EvidenceSideRule = { title: "Questions", shows: "message", unit: "count" };
const WAITS: EvidenceSideRule = {
	title: "Hours until each answered question's first answer",
	shows: "message",
	unit: "hours",
};

/** Metrics 31 and 42 to 47. */
export const QUESTION_EVIDENCE: Readonly<Record<keyof typeof QUESTION_DEFINITIONS, EvidenceRule>> = {
	helper_absence_factor: {
		recount: "formula",
		howCounted: "From the most helpful person down: how many it takes to reach half of all credited answers.",
		numerator: { title: "Questions whose answer is credited to each person", shows: "person", unit: "count" },
		denominator: null,
		formula: (items) => (items.length === 0 ? null : absenceFactor(amountsOf(items))),
		find: (_, index) => ({ numerator: helpers(index, ({ length }) => length), denominator: null }),
	},
	questions: counting("Questions", "Each question of a person counts once.", () => true),
	questions_answered: counting(
		"Answered questions",
		"Each question that somebody replied to, or whose answer was confirmed, counts once.",
		({ strength }) => strength === "explicit" || strength === "confirmed",
	),
	questions_answered_likely: counting(
		"Questions that were probably answered",
		"Each question nobody replied to, but that somebody seems to answer right after, counts once.",
		({ strength }) => strength === "likely",
	),
	questions_self_resolved: counting(
		"Questions their askers settled",
		"Each question whose asker said it is settled, without an answer, counts once.",
		({ strength }) => strength === "self_resolved",
	),
	questions_confirmed: counting(
		"Questions with a confirmed answer",
		"Each question whose answer the asker or an admin confirmed counts once.",
		({ strength }) => strength === "confirmed",
	),
	answer_rate_24h: {
		recount: "ratio",
		howCounted: "Questions answered within a day over the questions at least a day old.",
		numerator: { ...QUESTIONS, title: "Questions answered within a day" },
		denominator: { ...QUESTIONS, title: "Questions at least a day old" },
		find: (_, index) => {
			const old = index.talk().questions.filter(isDayOld);
			return { numerator: old.filter(isAnsweredInADay).map(countOne), denominator: old.map(countOne) };
		},
	},
	open_questions: counting(
		"Questions without an observed answer",
		"Each question a day old or more without any answer, whose asker is still there, counts once.",
		({ isOpen }) => isOpen,
	),
	response_hours_median: waiting("median", "The middle of the hours that answered questions waited."),
	response_hours_p90: waiting("p90", "Nine of ten answered questions waited no longer."),
	response_hours_km_median: {
		recount: "formula",
		howCounted:
			"The time by which half of all questions had an answer, those without one counted as waiting for as long as they were seen to (Kaplan–Meier).",
		numerator: WAITS,
		denominator: { title: "Hours the others were seen to wait without one", shows: "message", unit: "hours" },
		formula: (answered, open) =>
			kaplanMeierMedian([
				...answered.map(({ amount }) => ({ hours: amount, isAnswered: true })),
				...open.map(({ amount }) => ({ hours: amount, isAnswered: false })),
			]),
		find: (_, index) => ({ numerator: waits(index, true), denominator: waits(index, false) }),
	},
	answerers: {
		recount: "sum",
		howCounted: "Each person to whom an answer is credited counts once.",
		numerator: { title: "People whose answers are credited", shows: "person", unit: "people" },
		denominator: null,
		find: (_, index) => ({ numerator: helpers(index, () => 1), denominator: null }),
	},
};

function counting(title: string, howCounted: string, isMeant: (question: QuestionOutcome) => boolean): EvidenceRule {
	return {
		recount: "sum",
		howCounted,
		numerator: { ...QUESTIONS, title },
		denominator: null,
		find: (_, index) => ({ numerator: index.talk().questions.filter(isMeant).map(countOne), denominator: null }),
	};
}

/** Over all questions, so that the waiting is never read without how many still wait. */
function waiting(recount: "median" | "p90", howCounted: string): EvidenceRule {
	const find = (index: WeekIndex): FoundItems => ({
		numerator: waits(index, true),
		denominator: index.talk().questions.map(countOne),
	});
	return {
		recount,
		howCounted,
		numerator: WAITS,
		denominator: { ...QUESTIONS, title: "All questions" },
		find: (_, index) => find(index),
	};
}

function waits(index: WeekIndex, isAnswered: boolean): EvidenceItem[] {
	const { questions } = index.talk();
	return waitingTimes(questions).flatMap((time, at) => {
		const question = questions[at];
		return question === undefined || time.isAnswered !== isAnswered ? [] : [toItem(question, time.hours)];
	});
}

function helpers(index: WeekIndex, amountOf: (answered: readonly QuestionOutcome[]) => number): EvidenceItem[] {
	return Array.from(answersByHelper(index.talk().questions), ([personId, answered]) => ({
		key: String(personId),
		messageIds: [...new Set(answered.flatMap(({ credited }) => credited?.messageId ?? []))],
		personId,
		amount: amountOf(answered),
	}));
}

function countOne(question: QuestionOutcome): EvidenceItem {
	return toItem(question, 1);
}

/** A question with all that was said with it, and what answers it. */
function toItem(question: QuestionOutcome, amount: number): EvidenceItem {
	const { messageId, messageIds, askerId, answers, likely, resolvedBy } = question;
	const after = [...answers, ...(likely === null ? [] : [likely]), ...(resolvedBy === null ? [] : [resolvedBy])];
	return {
		key: String(messageId),
		messageIds: [...new Set([...messageIds, ...after.map((answer) => answer.messageId)])],
		personId: askerId,
		amount,
	};
}
