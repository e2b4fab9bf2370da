import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import type { MetricKey } from "@/lib/metrics/metric-key";
import { buildRecap } from "@/lib/recap/build-recap";
import { headline } from "@/lib/recap/headline";
import type { Recap } from "@/lib/recap/recap";
import { STORY_RULES } from "@/lib/recap/story/story-rule";
import { aWeekRollup, type WeekInput, weeksBefore } from "../../../factories/week-rollup";

const MONDAY = "2025-11-10";
type Numbers = Partial<Record<MetricKey, number>>;

/** Shares get a denominator, so that their noise band is the real one. */
function metrics(numbers: Numbers): NonNullable<WeekInput["metrics"]> {
	return Object.fromEntries(
		Object.entries(numbers).map(([key, value]) => {
			const isShare = METRIC_CATALOGUE[key as MetricKey].unit === "share";
			return [key, isShare ? { value, numerator: Math.round(value * 400), denominator: 400 } : value];
		}),
	);
}

function storyOf(now: Numbers, before: readonly (Numbers | null)[], days: readonly number[] = []): Recap["story"] {
	const rollup = aWeekRollup({ weekStart: MONDAY, metrics: metrics(now) });
	const counted = rollup.days.map((day, at) => ({ ...day, posts: days[at] ?? 0 }));
	const history = weeksBefore(
		MONDAY,
		before.map((week) => week && metrics(week)),
	);
	return buildRecap({ rollup: { ...rollup, days: counted }, history }).story;
}

const english = (...args: Parameters<typeof storyOf>): string => headline(storyOf(...args), "en");
const week = (messages: number, active = 60): Numbers => ({ messages, active_members: active });

describe("what a week is told by", () => {
	test.each<[string, string, Numbers, (Numbers | null)[]]>([
		[
			"a record needs eight weeks before it",
			"The busiest of 9 weeks on record: 900 messages from 60 people.",
			week(900),
			Array(8).fill(week(500)),
		],
		[
			"seven weeks make no record",
			"The busiest in 8 weeks: 900 messages from 60 people.",
			week(900),
			Array(7).fill(week(500)),
		],
		[
			"a larger week ends the count",
			"The busiest in 6 weeks: 900 messages from 60 people.",
			week(900),
			[week(950), ...Array(5).fill(week(500))],
		],
		[
			"a missing week ends the count",
			"900 messages from 60 people, up 80% on the week before.",
			week(900),
			[week(500), week(500), null, ...Array(3).fill(week(500))],
		],
		[
			"a full week after a quiet one",
			"Back to life: 300 messages from 60 people, after 12 the week before.",
			week(300),
			[week(400), week(12, 4)],
		],
		[
			"the quietest in a while",
			"The quietest in 9 weeks: 200 messages from 60 people.",
			week(200),
			Array(8).fill(week(500)),
		],
		[
			"three falls in a row",
			"Quieter for 3 weeks in a row, now 470 messages from 60 people.",
			week(470),
			[...Array(5).fill(week(440)), week(500), week(490), week(480)],
		],
		[
			"three rises in a row",
			"Growing for 3 weeks in a row, now 530 messages from 60 people.",
			week(530),
			[...Array(5).fill(week(700)), week(500), week(510), week(520)],
		],
		[
			"a wave of newcomers",
			"24 people wrote here for the first time, up from 6.",
			{ ...week(500), new_voices: 24 },
			[{ ...week(500), new_voices: 6 }],
		],
		[
			"newcomers after none",
			"9 people wrote here for the first time, after none the week before.",
			{ ...week(500), new_voices: 9 },
			[{ ...week(500), new_voices: 0 }],
		],
		[
			"a quarter of newcomers",
			"18 of the 60 people who wrote did so for the first time.",
			{ ...week(500), new_voices: 18 },
			[{ ...week(500), new_voices: 16 }],
		],
		[
			"people back from silence",
			"30 people came back after a silence, up from 10.",
			{ ...week(500), resurrected_members: 30 },
			[{ ...week(500), resurrected_members: 10 }],
		],
		[
			"more of last week's people",
			"70% of last week's people wrote again, up from 50%.",
			{ ...week(500), week_retention: 0.7 },
			[{ ...week(500), week_retention: 0.5 }],
		],
		[
			"fewer of last week's people",
			"40% of last week's people wrote again, down from 60%.",
			{ ...week(500), week_retention: 0.4 },
			[{ ...week(500), week_retention: 0.6 }],
		],
		[
			"new pairs",
			"31 pairs of people talked for the first time, up from 12.",
			{ ...week(500), new_connections: 31 },
			[{ ...week(500), new_connections: 12 }],
		],
		[
			"more replies",
			"More of a conversation: 50% of messages answered somebody, up from 30%.",
			{ ...week(500), reply_rate: 0.5 },
			[{ ...week(500), reply_rate: 0.3 }],
		],
		["a rise", "700 messages from 60 people, up 40% on the week before.", week(700), [week(500)]],
		["a fall", "300 messages from 60 people, after 500 the week before.", week(300), [week(500)]],
		["nothing new", "A steady week: 510 messages from 60 people, after 500 the week before.", week(510), [week(500)]],
		["after a gap", "510 messages from 60 people.", week(510), [week(500), null]],
	])("%s", (_name, sentence, now, before) => {
		expect(english(now, before)).toBe(sentence);
	});

	test("a day well above the others is named where nothing is compared", () => {
		const sentence = headline(storyOf(week(510), [week(500), null], [40, 50, 60, 180, 60, 60, 60]), "ru");
		expect(sentence).toBe("510 сообщений от 60 участников, больше всего — в четверг.");
	});

	test("a sentence that the week before would have told gives way to the next best", () => {
		const before = { ...week(500), new_voices: 24 };
		const history = [{ ...week(500), new_voices: 10 }, before];
		expect(storyOf(before, history.slice(0, 1)).rule).toBe("newcomers_wave");
		expect(storyOf({ ...week(700), new_voices: 60 }, history).rule).toBe("newcomers_wave");
		expect(
			storyOf(
				{ ...week(700), new_voices: 60, resurrected_members: 30 },
				history.map((numbers) => ({ ...numbers, resurrected_members: 10 })),
			).rule,
		).toBe("returned");
	});

	test("a count that is only part of the data makes no record", () => {
		const partial = { value: 900, status: "partial", reason: "gap_in_data" } as const;
		const rollup = aWeekRollup({ weekStart: MONDAY, metrics: { messages: partial, active_members: 60 } });
		const history = weeksBefore(MONDAY, Array(9).fill(metrics(week(500))));
		expect(headline(buildRecap({ rollup, history }).story, "en")).toBe(
			"900 messages from 60 people in the part of the week that was collected.",
		);
	});
});

describe("sentences", () => {
	test.each([
		[1, "1 сообщение от 1 участника."],
		[2, "2 сообщения от 2 участников."],
		[5, "5 сообщений от 5 участников."],
		[11, "11 сообщений от 11 участников."],
		[21, "21 сообщение от 21 участника."],
		[104, "104 сообщения от 104 участников."],
	])("Russian agrees with %d", (count, sentence) => {
		expect(headline({ rule: "plain", values: { messages: count, active: count } }, "ru")).toBe(sentence);
	});

	test("every rule has one in both languages, with nothing missing and no number that is not the story's", () => {
		const values = {
			...{ messages: 4218, active: 132, weeks: 9, previous: 3571, percent: 0.18, weekday: 3, half: 14, joins: 35 },
			...{ voices: 24, previousVoices: 15, returned: 31, previousReturned: 12, pairs: 41, previousPairs: 22 },
			...{
				retention: 0.68,
				previousRetention: 0.54,
				replies: 0.46,
				previousReplies: 0.38,
				reactions: 1.8,
				previousReactions: 1.2,
			},
		};
		const allowed = new Set("4218 132 9 3571 18 14 35 24 15 31 12 41 22 68 54 46 38 1.8 1.2".split(" "));
		for (const rule of STORY_RULES) {
			for (const locale of ["en", "ru"] as const) {
				const sentence = headline({ rule, values }, locale);
				expect(sentence).toMatch(/^[\p{Lu}\d].*\.$|^[\p{Lu}].*\?$/u);
				expect(sentence).not.toMatch(/—\.|undefined|NaN|null/);
				expect(sentence.length).toBeLessThanOrEqual(110);
				for (const number of numbersOf(sentence)) expect(allowed).toContain(number);
			}
		}
	});

	test("a frozen story whose rule is gone is told plainly, or left out", () => {
		expect(headline({ rule: "from_the_future", values: { messages: 40, active: 7 } }, "en")).toBe(
			"40 messages from 7 people.",
		);
		expect(headline({ rule: "from_the_future", values: {} }, "en")).toBe("");
	});
});

describe("any history", () => {
	const numbers = fc.record({
		messages: fc.nat(2000),
		active_members: fc.nat(80),
		new_voices: fc.nat(40),
		resurrected_members: fc.nat(40),
		joins: fc.nat(60),
		new_connections: fc.nat(60),
		contributor_absence_factor: fc.integer({ min: 1, max: 20 }),
		week_retention: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
		reply_rate: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
		reactions_per_post: fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100),
	});
	const anyHistory = fc.array(fc.option(numbers, { freq: 6 }), { maxLength: 14 });

	test("tells the same twice, and every digit of it stands in the recap", () => {
		fc.assert(
			fc.property(numbers, anyHistory, (now, before) => {
				const rollup = aWeekRollup({ weekStart: MONDAY, metrics: metrics(now) });
				const history = weeksBefore(
					MONDAY,
					before.map((week) => week && metrics(week)),
				);
				const recap = buildRecap({ rollup, history });
				expect(buildRecap({ rollup, history: [...history].reverse() })).toEqual(recap);
				const known = knownNumbers(recap, history.length);
				for (const number of numbersOf(headline(recap.story, "en"))) expect(known).toContain(number);
			}),
			{ numRuns: 400 },
		);
	});
});

function numbersOf(sentence: string): string[] {
	return (sentence.match(/\d+(?:[.,\u00A0\u202F]\d+)*/g) ?? []).map((text) =>
		text
			.replace(/[\u00A0\u202F]/g, "")
			.replace(/,(?=\d{3}\b)/g, "")
			.replace(",", "."),
	);
}

/** Every number a reader could check: the week's and the week before's metrics in both forms, the hero's change, weeks held. */
function knownNumbers(recap: Recap, weeksHeld: number): Set<string> {
	const values = [recap.metrics, recap.previousMetrics ?? {}].flatMap((metrics) =>
		Object.values(metrics).map(({ value }) => value),
	);
	const changes = [recap.hero, ...recap.kpis].map(({ change }) =>
		change?.kind === "percent" ? Math.abs(change.amount ?? 0) : null,
	);
	const shown = [...values, ...changes].flatMap((value) => {
		if (value === null) return [];
		const percent = value * 100;
		return [
			value,
			Math.round(value * 100) / 100,
			Math.round(percent),
			Math.round(percent * 10) / 10,
			Math.round(value + 1),
			99.9,
			0.1,
		].map(String);
	});
	return new Set([...shown, ...Array.from({ length: weeksHeld + 1 }, (_, at) => String(at + 1))]);
}
