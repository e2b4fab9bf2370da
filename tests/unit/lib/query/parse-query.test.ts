import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullVocabulary } from "@/lib/query/catalogue-measures";
import { formatQuery } from "@/lib/query/format-query";
import type { MetricQuery, QueryFilter, QueryPeriod } from "@/lib/query/metric-query";
import { QUERY_FIELDS, QUERY_UNITS } from "@/lib/query/metric-query";
import { parseQuery } from "@/lib/query/parse-query";
import { defaultLimit } from "@/lib/query/query-defaults";
import { valuesOf } from "@/lib/query/query-values";

const vocabulary = fullVocabulary();
const read = (line: string) => {
	const parsed = parseQuery(line, vocabulary);
	if (parsed.query === null) throw new Error(`${line}: ${parsed.problem.message}`);
	return parsed.query;
};
const problemOf = (line: string) => {
	const { problem } = parseQuery(line, vocabulary);
	if (problem === null) throw new Error(`${line} was understood.`);
	return problem;
};

describe("a line of text", () => {
	test("reads the sentence the owner would write", () => {
		expect(read('messages by weekday last 12 weeks where topic = "JMeter"')).toEqual({
			measure: "messages",
			by: "weekday",
			period: { kind: "last", count: 12, unit: "weeks" },
			where: [{ field: "topic", operator: "=", values: ["JMeter"] }],
			limit: 1000,
		});
	});

	test.each([
		["MESSAGES BY DAY", "messages by day last 12 weeks"],
		["posts per topic", "messages by topic last 12 weeks"],
		["members weekly this month", "people by week this month"],
		["messages a day over the last 30 days", "messages by day last 30 days"],
		["reply rate by week all time", "reply rate by week all time"],
		["Reply Rate", "reply rate last 12 weeks"],
		["reply_rate by week", "reply rate by week last 12 weeks"],
		["messages today", "messages today"],
		["messages by hour yesterday", "messages by hour last 1 day"],
		["messages from 2026-05-01 to 2026-05-31 by day", "messages by day from 2026-05-01 to 2026-05-31"],
		["messages between 2026-05-01 and 2026-05-31", "messages from 2026-05-01 to 2026-05-31"],
		["messages where kind is picture or Video", 'messages last 12 weeks where kind = "photo" or "video"'],
		["messages where weekday = sat, sun", 'messages last 12 weeks where weekday = "Saturday" or "Sunday"'],
		["messages where language = Russian", 'messages last 12 weeks where language = "ru"'],
		["messages where hour = 09:00", 'messages last 12 weeks where hour = "9"'],
		["messages where member is not «Анна К.»", 'messages last 12 weeks where member != "Анна К."'],
		["messages where topic: Off topic by day", 'messages by day last 12 weeks where topic = "Off topic"'],
		["messages where topic = a1 or topic = b1", 'messages last 12 weeks where topic = "a1" or "b1"'],
		['messages where topic = "say \\"hi\\""', 'messages last 12 weeks where topic = "say \\"hi\\""'],
		["messages by member top 5", "messages by member last 12 weeks limit 5"],
	])("understands %s", (line, canonical) => {
		expect(formatQuery(read(line))).toBe(canonical);
	});
});

describe("a wrong word", () => {
	test.each([
		["mesages by day", 0, 7, "messages", "messages by day"],
		["messages by wekday last 4 weeks", 12, 6, "weekday", "messages by weekday last 4 weeks"],
		["messages by day lst 4 weeks", 16, 3, "last", "messages by day last 4 weeks"],
		["messages by day last 4 weaks", 23, 5, "weeks", "messages by day last 4 weeks"],
		["messages where topik = x", 15, 5, "topic", "messages where topic = x"],
		['messages where kind = "foto"', 22, 6, '"photo"', 'messages where kind = "photo"'],
		["messages where language = Rusian", 26, 6, '"ru"', 'messages where language = "ru"'],
		["repl rate by week", 0, 9, "reply rate", "reply rate by week"],
		["reply rate by topic", 14, 5, "week", "reply rate by week"],
		["reply rate daily", 11, 5, "by week", "reply rate by week"],
		["messages by day by week", 16, 2, null, null],
		["reply rate where topic = x", 11, 5, null, null],
		["messages limit 5000", 15, 4, "1000", "messages limit 1000"],
		["messages by", 11, 0, null, null],
		['messages where topic = "JM', 23, 3, '"JM"', 'messages where topic = "JM"'],
		["", 0, 0, null, null],
	])("%s: stands at %i for %i, %s", (line, start, length, proposal, proposedLine) => {
		expect(problemOf(line)).toMatchObject({ start, length, proposal, proposedLine });
	});

	test("what is proposed for a slip is understood", () => {
		let proposed = 0;
		fc.assert(
			fc.property(
				fc.constantFrom(...vocabulary.byName.keys()),
				fc.nat(30),
				fc.constantFrom("x", "q", ""),
				(name, at, letter) => {
					const line = `${name.slice(0, at)}${letter}${name.slice(at + 1)} by week`;
					const { problem } = parseQuery(line, vocabulary);
					if (problem === null || problem.proposedLine === null) return;
					proposed += 1;
					const again = parseQuery(problem.proposedLine, vocabulary);
					// One slip may hide another; it is never the same one.
					if (again.problem !== null)
						expect(again.problem).not.toMatchObject({ start: problem.start, message: problem.message });
				},
			),
			{ numRuns: 120 },
		);
		expect(proposed).toBeGreaterThan(50);
	});
});

describe("a query and its line", () => {
	const period: fc.Arbitrary<QueryPeriod> = fc.oneof(
		fc.record({
			kind: fc.constant("last" as const),
			count: fc.integer({ min: 1, max: 520 }),
			unit: fc.constantFrom(...QUERY_UNITS),
		}),
		fc.record({ kind: fc.constant("this" as const), unit: fc.constantFrom(...QUERY_UNITS) }),
		fc.constant({ kind: "between" as const, from: "2024-02-29", to: "2026-11-21" }),
		fc.constant({ kind: "all" as const }),
	);
	const name = fc
		.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
		.filter((text) => text.trim() === text && text !== "");
	const filter: fc.Arbitrary<QueryFilter> = fc.constantFrom(...QUERY_FIELDS).chain((field) => {
		const list = valuesOf(field);
		return fc.record({
			field: fc.constant(field),
			operator: fc.constantFrom("=" as const, "!=" as const),
			values: fc.array(list === null ? name : fc.constantFrom(...list), { minLength: 1, maxLength: 4 }),
		});
	});
	const query: fc.Arbitrary<MetricQuery> = fc.constantFrom(...vocabulary.byKey.values()).chain((entry) =>
		fc.record({
			measure: fc.constant(entry.key),
			by: fc.constantFrom(...entry.dimensions),
			period,
			where: entry.canFilter ? fc.array(filter, { maxLength: 4 }) : fc.constant([]),
			limit: fc.integer({ min: 1, max: 1000 }),
		}),
	);

	test("reads back as the same query, whatever names are in it", () => {
		fc.assert(
			fc.property(query, (asked) => {
				expect(read(formatQuery(asked))).toEqual(asked);
			}),
			{ numRuns: 100 },
		);
	});

	test("never fails otherwise than by a problem within the line", () => {
		const words = fc.constantFrom(
			"messages",
			"by",
			"day",
			"last",
			"4",
			"weeks",
			"where",
			"topic",
			"=",
			'"a"',
			"or",
			"and",
			"limit",
			"!=",
			"(",
			"“",
			",",
			"from",
			"2026-01-01",
			"to",
			"é",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(words).map((all) => all.join(" ")),
					fc.string({ unit: "binary" }),
				),
				(line) => {
					const { problem } = parseQuery(line, vocabulary);
					if (problem !== null) expect(problem.start + problem.length).toBeLessThanOrEqual(line.length);
				},
			),
			{ numRuns: 100 },
		);
	});

	test("says nothing of a limit nobody chose", () => {
		expect(formatQuery({ ...read("messages by topic"), limit: defaultLimit("topic") })).not.toContain("limit");
	});
});
