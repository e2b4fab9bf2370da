import { describe, expect, it } from "vitest";
import { analyseQuestions } from "@/lib/metrics/talk/questions";
import { factsOf } from "./facts-of";
import { ASK, HELP, PAL, QUESTION_WEEK, QUESTIONS, QUESTIONS_ON_SUNDAY } from "./question-week";
import { pickFrom as pick, talkMetrics } from "./talk-metrics";

const facts = factsOf(QUESTIONS, QUESTION_WEEK);
const metrics = talkMetrics(QUESTIONS, QUESTION_WEEK);
const sunday = talkMetrics(QUESTIONS_ON_SUNDAY, QUESTION_WEEK);

describe("a week of questions, counted by hand", () => {
	it("finds the eleven and nothing that only looks like one", () => {
		const outcomes = analyseQuestions(facts);
		expect(outcomes.map(({ messageId, strength }) => [messageId, strength])).toEqual([
			[100, "confirmed"],
			[110, "explicit"],
			[111, "explicit"],
			[120, "none"],
			[130, "likely"],
			[140, "self_resolved"],
			[150, "none"],
			[160, "none"],
			[170, "confirmed"],
			[180, "explicit"],
			[190, "none"],
		]);
		expect(outcomes[0]?.messageIds).toEqual([100, 101]);
		expect(outcomes.filter(({ isOpen }) => isOpen).map(({ messageId }) => messageId)).toEqual([120, 190]);
	});

	it("credits each answer to one person, by the message that gives it", () => {
		const credited = analyseQuestions(facts).map((outcome) => outcome.credited);
		expect(credited.map((answer) => answer && [answer.personId, answer.messageId])).toEqual([
			[HELP, 102],
			[PAL, 112],
			[ASK, 113],
			null,
			null,
			null,
			null,
			null,
			[PAL, 172],
			[HELP, 181],
			null,
		]);
	});

	it("keeps the kinds of answers apart, and they add up", () => {
		expect(
			pick(
				metrics,
				"questions",
				"questions_answered",
				"questions_confirmed",
				"questions_answered_likely",
				"questions_self_resolved",
				"open_questions",
				"answerers",
			),
		).toEqual([
			["questions", 11],
			["questions_answered", 5],
			["questions_confirmed", 2],
			["questions_answered_likely", 1],
			["questions_self_resolved", 1],
			["open_questions", 2],
			["answerers", 3],
		]);
	});

	it("measures waiting from the question to its first answer: 2, 30, 1/60, 1.5 and 1 hours", () => {
		expect(metrics.answer_rate_24h).toMatchObject({ value: 4 / 11, numerator: 4, denominator: 11, status: "ok" });
		expect(metrics.response_hours_median).toMatchObject({ value: 1.5, numerator: 5, denominator: 11 });
		expect(metrics.response_hours_p90.value).toBe(30);
	});

	it("says nothing of half the questions while fewer were answered, those settled or open counted as waiting", () => {
		// Still waiting: 10/11, 9/11, 8/11, 7/11, then (one settled after three hours) 5/6 of it: 0.53.
		expect(pick(metrics, "response_hours_km_median")).toEqual([
			["response_hours_km_median", null, "unknown", "half_not_answered"],
		]);
	});

	it("withholds how much hangs on how few helpers", () => {
		expect(pick(metrics, "helper_absence_factor")).toEqual([["helper_absence_factor", null, "suppressed", "too_few"]]);
	});
});

describe("the same week, known up to Sunday evening", () => {
	it("takes the rate over the questions that are a day old, and says that more may come", () => {
		expect(sunday.answer_rate_24h).toMatchObject({
			value: 3 / 9,
			numerator: 3,
			denominator: 9,
			status: "partial",
			reason: "answers_pending",
		});
		expect(pick(sunday, "questions", "open_questions", "questions_answered")).toEqual([
			["questions", 11],
			["open_questions", 1, "partial", "answers_pending"],
			["questions_answered", 4, "partial", "answers_pending"],
		]);
	});

	it("waits where no question is a day old", () => {
		const young = { ...QUESTIONS_ON_SUNDAY, posts: QUESTIONS_ON_SUNDAY.posts.slice(-2) };
		expect(pick(talkMetrics(young, QUESTION_WEEK), "answer_rate_24h")).toEqual([
			["answer_rate_24h", null, "pending", "answers_pending"],
		]);
	});
});

describe("texts that nobody has read for labels", () => {
	it("ask nothing that is known: all unread is unknown, some unread is partial", () => {
		const unread = (ids: readonly number[]) => ({
			...QUESTIONS,
			posts: QUESTIONS.posts.map((post) =>
				ids.includes(post.id) ? { ...post, labels: [], unread: true as const } : post,
			),
		});
		const none = talkMetrics(unread(QUESTIONS.posts.map(({ id }) => id)), QUESTION_WEEK);
		expect(pick(none, "questions", "open_questions")).toEqual([
			["questions", null, "unknown", "labels_not_read"],
			["open_questions", null, "unknown", "labels_not_read"],
		]);
		const some = talkMetrics(unread([120]), QUESTION_WEEK);
		expect(pick(some, "questions")).toEqual([["questions", 10, "partial", "labels_not_read"]]);
	});
});
