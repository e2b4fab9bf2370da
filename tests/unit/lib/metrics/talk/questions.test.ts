import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseTalk } from "@/lib/metrics/talk/analyse-talk";
import { kaplanMeierMedian, type WaitingTime } from "@/lib/metrics/talk/kaplan-meier";
import { answersByHelper, waitOf } from "@/lib/metrics/talk/measure-questions";
import { analyseQuestions } from "@/lib/metrics/talk/questions";
import { talkOf } from "@/lib/metrics/talk/talk";
import type { Dataset } from "../../../../blueprints/dataset";
import { talkMetrics } from "../../../../blueprints/talk-metrics";
import { ANY_WEEK, anyTalk, factsOfAny } from "./any-talk";

const DAY_MS = 86_400_000;
const RUNS = { numRuns: 60 };

function strengthsOf(data: Dataset): string[] {
	return analyseQuestions(factsOfAny(data)).map(({ strength, isOpen }) => (isOpen ? "open" : strength));
}

describe("what is said in one go", () => {
	it("holds each message of a person once, of one person, without a long pause", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const talk = talkOf(factsOfAny(data));
				const said = talk.utterances.flatMap(({ messages }) => messages);
				const people = talk.facts.conversation.posts.filter(({ senderKind }) => senderKind !== "bot");
				expect(said.map(({ messageId }) => messageId).sort((a, b) => a - b)).toEqual(
					people.map(({ messageId }) => messageId).sort((a, b) => a - b),
				);
				for (const { messages, senderId } of talk.utterances) {
					expect(new Set(messages.map((post) => post.senderId))).toEqual(new Set([senderId]));
					for (const [at, post] of messages.entries()) {
						expect(post.at - (messages[at - 1]?.at ?? post.at)).toBeLessThanOrEqual(120_000);
					}
				}
			}),
			RUNS,
		);
	});
});

describe("what becomes of questions", () => {
	it("is all there in the talk these rules are tried on", () => {
		const seen = new Set(fc.sample(anyTalk, { numRuns: 150, seed: 1 }).flatMap((data) => strengthsOf(data)));
		expect([...seen].sort()).toEqual(["confirmed", "explicit", "likely", "none", "open", "self_resolved"]);
	});

	it("is told once for each, and the kinds add up", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const metrics = talkMetrics(data, ANY_WEEK);
				const kinds = ["questions_answered", "questions_answered_likely", "questions_self_resolved"] as const;
				if (metrics.questions.value === null) return;
				const known = kinds.reduce((total, key) => total + Number(metrics[key].value), 0);
				expect(known + Number(metrics.open_questions.value)).toBeLessThanOrEqual(metrics.questions.value);
				expect(Number(metrics.questions_confirmed.value)).toBeLessThanOrEqual(Number(metrics.questions_answered.value));
				expect(Number(metrics.answerers.value)).toBeLessThanOrEqual(Number(metrics.questions_answered.value));
			}),
			RUNS,
		);
	});

	it("never lets askers, bots, forwards or denied messages answer, nor anything too late", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const posts = new Map(data.posts.map((post) => [post.id, post]));
				for (const question of analyseQuestions(factsOfAny(data))) {
					for (const { messageId, personId, at } of question.answers) {
						const post = posts.get(messageId);
						expect([post?.by, post?.from === "bot"]).toEqual([personId, false]);
						expect(personId).not.toBe(question.askerId);
						expect(post?.denied).not.toContain("answer");
						expect(at - question.at).toBeGreaterThanOrEqual(0);
						expect(at - question.at).toBeLessThanOrEqual(7 * DAY_MS);
					}
				}
			}),
			RUNS,
		);
	});

	it("calls nothing open that has an answer of any kind, or that nobody watched for a day", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				for (const { isOpen, answers, likely, resolvedBy, watchedMs, isDeleted } of analyseQuestions(
					factsOfAny(data),
				)) {
					if (!isOpen) continue;
					expect([answers.length, likely, resolvedBy, isDeleted]).toEqual([0, null, null, false]);
					expect(watchedMs).toBeGreaterThanOrEqual(DAY_MS);
				}
			}),
			RUNS,
		);
	});

	it("credits each answered question to one helper", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const questions = analyseQuestions(factsOfAny(data));
				const credited = [...answersByHelper(questions).values()].flat();
				expect(new Set(credited).size).toBe(credited.length);
				expect(credited.length).toBe(questions.filter((question) => waitOf(question) !== null).length);
			}),
			RUNS,
		);
	});

	it("does not lose an answer by knowing more", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const later = { ...data, parts: data.parts.map((held) => ({ ...held, lastAt: new Date("2023-06-20") })) };
				const answered = (of: typeof data) =>
					analyseQuestions(factsOfAny(of))
						.filter(({ answers }) => answers.length > 0)
						.map(({ messageId }) => messageId);
				expect(answered(later)).toEqual(expect.arrayContaining(answered(data)));
			}),
			RUNS,
		);
	});
});

describe("the same talk", () => {
	it("is read to the same findings each time", () => {
		fc.assert(
			fc.property(anyTalk, (data) => {
				const read = () => ({ ...analyseTalk(factsOfAny(data)), talk: null });
				expect(read()).toEqual(read());
			}),
			{ numRuns: 20 },
		);
	});
});

describe("the Kaplan–Meier median", () => {
	const answered = (hours: number): WaitingTime => ({ hours, isAnswered: true });
	const open = (hours: number): WaitingTime => ({ hours, isAnswered: false });

	it.each([
		["of nothing is unknown", [], null],
		["of answers alone is their middle", [1, 2, 3].map(answered), 2],
		["of an even number is the first at which half are answered", [1, 2, 3, 4].map(answered), 2],
		["of open ones alone is unknown", [5, 6].map(open), null],
		// Still waiting after 1, 2, 4: 4/5, 3/5 and, of the two that are left, half of 3/5.
		["counts open ones as waiting", [answered(1), answered(2), open(3), answered(4), open(9)], 4],
		// Watched for exactly as long as the answer took: still waiting then.
		["lets an answer go before an end of watching at the same time", [answered(2), open(2), answered(5)], 5],
	])("%s", (_, times, median) => {
		expect(kaplanMeierMedian(times)).toBe(median);
	});

	it("is no shorter when an answered question had been ignored instead", () => {
		const anyTimes = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 50 }), isAnswered: fc.boolean() }), {
			minLength: 1,
			maxLength: 30,
		});
		fc.assert(
			fc.property(anyTimes, fc.nat(), (times, which) => {
				const ignored = times.map((time, at) => (at === which % times.length ? open(168) : time));
				expect(kaplanMeierMedian(ignored) ?? Infinity).toBeGreaterThanOrEqual(kaplanMeierMedian(times) ?? Infinity);
			}),
		);
	});
});
