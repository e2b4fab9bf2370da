import { describe, expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { factsOf } from "./facts-of";
import { QUESTION_WEEK, QUESTIONS } from "./question-week";
import { BOSS, HELP, MAK, NEW, PAL, SHIPPING, SHIPPING_EXPECTED, SHIPPING_WEEK } from "./shipping-week";
import { pickFrom, talkMetrics } from "./talk-metrics";

const metrics = talkMetrics(SHIPPING, SHIPPING_WEEK);
const KEYS = Object.keys(SHIPPING_EXPECTED) as (keyof typeof SHIPPING_EXPECTED)[];

describe("a week of shipping, blockers and thanks, counted by hand", () => {
	it.each(KEYS)("%s", (key) => {
		expect(metrics[key].value).toBeCloseTo(SHIPPING_EXPECTED[key], 10);
	});

	it("doubts only what its source shows in part", () => {
		const doubtful = KEYS.filter((key) => metrics[key].status !== "ok");
		expect(pickFrom(metrics, ...doubtful)).toEqual([["recognition_rate", 1 / 23, "partial", "reactions_partly_shown"]]);
	});

	it("waits seven days before it calls an opening unanswered", () => {
		const early = { ...SHIPPING, parts: [{ ...SHIPPING.parts[0], lastAt: new Date("2023-05-16T10:30:00Z") }] };
		const { solo_thread_rate } = talkMetrics(early as typeof SHIPPING, SHIPPING_WEEK);
		expect(solo_thread_rate).toMatchObject({
			value: 2 / 3,
			denominator: 3,
			status: "partial",
			reason: "replies_pending",
		});
	});

	it("takes the age of what is open in a running week up to what is known", () => {
		const running = {
			...SHIPPING,
			posts: SHIPPING.posts.filter(({ at }) => at <= "2023-05-10T10:00:00Z"),
			parts: [{ ...SHIPPING.parts[0], lastAt: new Date("2023-05-10T10:00:00Z") }],
			now: "2023-05-10T12:00:00Z",
		};
		expect(
			pickFrom(talkMetrics(running as typeof SHIPPING, SHIPPING_WEEK), "blockers_open", "solo_thread_rate"),
		).toEqual([
			["blockers_open", 2, "partial", "week_running"],
			["solo_thread_rate", null, "pending", "week_running"],
		]);
		// 130 since Tue 08:00: 26 hours, 140 since Tue 12:00: 22.
		expect(talkMetrics(running as typeof SHIPPING, SHIPPING_WEEK).blocker_age_hours_median.value).toBe(24);
	});
});

describe("what is worth reading of a week", () => {
	const { insights, languageMix } = computeWeek(factsOf(SHIPPING, SHIPPING_WEEK));

	it("lists open blockers first, and says what closed the others, also after the week", () => {
		expect(insights.blockers.map(({ messageId, personId, closedBy }) => [messageId, personId, closedBy])).toEqual([
			[140, PAL, null],
			[120, NEW, 122],
			[130, NEW, 131],
			[150, HELP, 150],
			[160, NEW, 161],
		]);
	});

	it("lists new demos with their address, threads by size and first encounters", () => {
		expect(insights.demos.map(({ messageId, personId, link }) => [messageId, personId, link])).toEqual([
			[101, MAK, "https://b.example"],
			[103, PAL, "https://a.example"],
			[106, BOSS, null],
			[107, BOSS, null],
		]);
		expect(insights.threads.map(({ messageId, messages, people }) => [messageId, messages, people])).toEqual([
			[120, 4, 3],
			[103, 2, 2],
			[169, 2, 1],
		]);
		expect(insights.newConnections).toEqual([
			{ lowId: HELP, highId: PAL, messageId: 108 },
			{ lowId: HELP, highId: NEW, messageId: 121 },
			{ lowId: HELP, highId: BOSS, messageId: 122 },
		]);
		expect(languageMix).toEqual([
			{ language: "en", posts: 6 },
			{ language: "ru", posts: 4 },
			{ language: "other", posts: 1 },
		]);
	});

	it("names open questions and who answered the others", () => {
		const asked = computeWeek(factsOf(QUESTIONS, QUESTION_WEEK)).insights;
		expect(asked.openQuestions.map(({ messageId, personId }) => [messageId, personId])).toEqual([
			[120, 4],
			[190, 3],
		]);
		expect(asked.helpers).toEqual([
			{ personId: 2, answers: 2, messageIds: [102, 181] },
			{ personId: 3, answers: 2, messageIds: [112, 172] },
			{ personId: 1, answers: 1, messageIds: [113] },
		]);
	});
});
