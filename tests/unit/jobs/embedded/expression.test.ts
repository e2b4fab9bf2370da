import { describe, expect, it } from "vitest";
import { compileExpression, evaluateKey, matchToExpression } from "@/jobs/embedded/expression";

const event = {
	id: "close:5:2026-11-16",
	name: "week/close.requested",
	data: { groupId: "5", part: 3, nothing: null, list: ["a", "b"], isLate: false, deep: { name: "x" } },
};
const async = { id: "other", data: { eventId: "close:5:2026-11-16", groupId: "5", part: 3 } };

describe("a condition", () => {
	it.each([
		["async.data.eventId == event.id", true],
		["event.data.groupId == async.data.groupId", true],
		["event.data.part == async.data.part", true],
		["event.data.part == 3 && event.data.groupId == '5'", true],
		["event.data.part > 2", true],
		["event.data.part >= 4 || event.data.deep.name == 'x'", true],
		["!(event.data.part == 3)", false],
		["event.data.groupId in ['4', '5']", true],
		["event.data.list.exists(one, one == 'b')", true],
		["event.data.groupId.startsWith('5')", true],
		["has(event.data.part) && !has(event.data.other)", true],
		["event.data.part == 3 ? event.data.groupId == '5' : false", true],
		["event.data.nothing == null", true],
	])("%s is %s", (source, expected) => {
		expect(compileExpression(source)({ event, async })).toBe(expected);
	});

	it.each([
		["event.data.missing == 'x'", false],
		["event.data.missing == async.data.missing", false],
		["event.data.missing.deeper == 'x'", false],
		["event.data.missing == 0", false],
		["event.data.missing == null", true],
		["event.data.missing != 'x'", true],
		["event.data.missing != null", false],
		["event.data.missing < 5", true],
		["event.data.missing > 5", false],
		["5 > event.data.missing", true],
		["event.data.missing in ['a']", false],
		["event.data.missing", false],
		["!event.data.missing", true],
		["event.data.missing || event.data.part == 3", true],
		["event.data.missing && event.data.part == 3", false],
		["event.data.nothing < 1", true],
		["event.data.missing + event.data.groupId == '5'", true],
	])("with a field that is not there, %s is %s as on the real server", (source, expected) => {
		expect(compileExpression(source)({ event, async })).toBe(expected);
	});

	it("that gives no truth value is not met", () => {
		expect(compileExpression("event.data.groupId")({ event })).toBe(false);
	});

	it("knows no second event where there is none", () => {
		expect(compileExpression("async.data.groupId == event.data.groupId")({ event })).toBe(false);
	});

	it("from `match` compares the same field of both events", () => {
		const matches = compileExpression(matchToExpression("data.groupId"));
		expect(matches({ event, async })).toBe(true);
		expect(matches({ event, async: { data: { groupId: "6" } } })).toBe(false);
	});

	it.each(["event.data.part = 3", "event.data.", "foo.bar == 1", "guess(event)", "'a' + 1"])(
		"%s is refused when it is compiled, with the function's name and the expression",
		(source) => {
			const compile = () => compileExpression(source, { functionId: "close-week", option: "cancelOn" });
			expect(compile).toThrow(expect.objectContaining({ code: "invalid", place: { field: "cancelOn" } }));
			expect(compile).toThrow("close-week");
			expect(compile).toThrow(JSON.stringify(source));
		},
	);
});

describe("a key", () => {
	it.each([
		["event.data.groupId", "5"],
		["event.data.part", "3"],
		["event.data.groupId + '-' + event.data.part", "5-3"],
		["'one'", "one"],
		["event.data.list", '["a","b"]'],
		["event.data.part == 3", "true"],
	])("%s is %j", (source, expected) => {
		expect(evaluateKey(source, event)).toBe(expected);
	});

	it.each(["event.data.missing", "event.data.nothing", "event.data.isLate"])("%s comes to nothing", (source) => {
		expect(evaluateKey(source, event)).toBeNull();
	});

	it("is refused when it cannot be read", () => {
		expect(() => evaluateKey("event.", event, { functionId: "collect-group", option: "singleton.key" })).toThrow(
			"collect-group",
		);
	});
});
