import { absenceFactor } from "../concentration";
import type { QUESTION_DEFINITIONS } from "../definitions/questions";
import { type Doubt, type Measure, mustNotBeZero, quotient } from "../measure";
import { medianOf, nearestRank } from "../median-of";
import type { MetricValue } from "../metric-value";
import { kaplanMeierMedian } from "./kaplan-meier";
import type { QuestionOutcome } from "./question";

type QuestionMetrics = Record<keyof typeof QUESTION_DEFINITIONS, MetricValue>;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Concentration among fewer says more about them than about the group. */
const HELPERS_MIN = 5;

/** Metrics 31 and 42 to 47. `unread`: what stands against all of them because texts were not read. */
export function measureQuestions(
	questions: readonly QuestionOutcome[],
	unread: readonly Doubt[],
	measure: Measure,
): QuestionMetrics {
	const of = (...strengths: readonly QuestionOutcome["strength"][]) =>
		questions.filter(({ strength }) => strengths.includes(strength)).length;
	const late = [...unread, ...doubtsOfAge(questions)];
	const helpers = Array.from(answersByHelper(questions).values(), (answers) => answers.length);
	const few: Doubt[] = helpers.length < HELPERS_MIN ? [{ status: "suppressed", reason: "too_few" }] : [];
	return {
		helper_absence_factor: measure("helper_absence_factor", {
			value: absenceFactor(helpers),
			doubts: [...late, ...mustNotBeZero(helpers.length), ...few],
		}),
		questions: measure("questions", { value: questions.length, doubts: unread }),
		questions_answered: measure("questions_answered", { value: of("explicit", "confirmed"), doubts: late }),
		questions_answered_likely: measure("questions_answered_likely", { value: of("likely"), doubts: late }),
		questions_self_resolved: measure("questions_self_resolved", { value: of("self_resolved"), doubts: late }),
		questions_confirmed: measure("questions_confirmed", { value: of("confirmed"), doubts: late }),
		answer_rate_24h: measure("answer_rate_24h", answerRate(questions, late)),
		open_questions: measure("open_questions", { value: questions.filter(({ isOpen }) => isOpen).length, doubts: late }),
		...measureWaiting(questions, late, measure),
		answerers: measure("answerers", { value: helpers.length, doubts: late }),
	};
}

/** Milliseconds from a question to its first answer; `null`: no reply and nothing confirmed. */
export function waitOf({ answers, at }: QuestionOutcome): number | null {
	const [first] = answers;
	return first === undefined ? null : first.at - at;
}

/** Whether a day has passed since a question that can be looked back on. */
export function isDayOld({ watchedMs }: QuestionOutcome): boolean {
	return watchedMs >= DAY_MS;
}

export function isAnsweredInADay(question: QuestionOutcome): boolean {
	const wait = waitOf(question);
	return wait !== null && wait <= DAY_MS;
}

/** Questions whose answer is credited to each person. */
export function answersByHelper(questions: readonly QuestionOutcome[]): Map<number, QuestionOutcome[]> {
	const byHelper = new Map<number, QuestionOutcome[]>();
	for (const question of questions) {
		if (question.credited === null) continue;
		const { personId } = question.credited;
		const answered = byHelper.get(personId);
		if (answered === undefined) byHelper.set(personId, [question]);
		else answered.push(question);
	}
	return byHelper;
}

/** Hours each question waited for its first answer, or was seen to wait without one. */
export function waitingTimes(questions: readonly QuestionOutcome[]): { hours: number; isAnswered: boolean }[] {
	return questions.map((question) => {
		const wait = waitOf(question);
		if (wait !== null) return { hours: wait / HOUR_MS, isAnswered: true };
		const settledAfter = question.resolvedBy === null ? Number.POSITIVE_INFINITY : question.resolvedBy.at - question.at;
		return { hours: Math.min(question.watchedMs, settledAfter) / HOUR_MS, isAnswered: false };
	});
}

function measureWaiting(questions: readonly QuestionOutcome[], doubts: readonly Doubt[], measure: Measure) {
	const times = waitingTimes(questions);
	const waits = times.flatMap(({ hours, isAnswered }) => (isAnswered ? [hours] : []));
	const parts = { numerator: waits.length, denominator: questions.length };
	const observed = { ...parts, doubts: [...doubts, ...mustNotBeZero(waits.length)] };
	const half = kaplanMeierMedian(times);
	const never: Doubt[] = half === null ? [{ status: "unknown", reason: "half_not_answered" }] : [];
	return {
		response_hours_median: measure("response_hours_median", { ...observed, value: medianOf(waits) }),
		response_hours_p90: measure("response_hours_p90", { ...observed, value: nearestRank(waits, 0.9) }),
		response_hours_km_median: measure("response_hours_km_median", {
			...parts,
			value: half ?? 0,
			doubts: [...doubts, ...mustNotBeZero(questions.length), ...never],
		}),
	};
}

function answerRate(questions: readonly QuestionOutcome[], doubts: readonly Doubt[]) {
	const old = questions.filter(isDayOld);
	const tooEarly: Doubt[] =
		old.length === 0 && questions.length > 0 ? [{ status: "pending", reason: "answers_pending" }] : [];
	return quotient(old.filter(isAnsweredInADay).length, old.length, [...doubts, ...tooEarly]);
}

/** Answers to questions not a day old may still come. */
function doubtsOfAge(questions: readonly QuestionOutcome[]): Doubt[] {
	const mayChange = questions.some((question) => question.answers.length === 0 && !isDayOld(question));
	return mayChange ? [{ status: "partial", reason: "answers_pending" }] : [];
}
