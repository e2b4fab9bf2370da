import { describe, expect, test } from "vitest";
import { countOption, idOption, instantOption } from "@/scripts/cli/telegram/option-values";

describe("a date on the command line", () => {
	test.each([
		["2025-11-01", "2025-11-01T00:00:00.000Z"],
		["2025-11-01T12:30", "2025-11-01T12:30:00.000Z"],
		["2025-11-01 12:30:15", "2025-11-01T12:30:15.000Z"],
		["2025-11-01T12:30+02:00", "2025-11-01T10:30:00.000Z"],
		["2025-11-01T12:30Z", "2025-11-01T12:30:00.000Z"],
	])("%s is UTC unless it says otherwise", (text, instant) => {
		expect(instantOption(text).toISOString()).toBe(instant);
	});

	test.each(["yesterday", "01.11.2025", "2025-13-01", "2025-11-01T25:00", ""])("%j is none", (text) => {
		expect(() => instantOption(text)).toThrow("Give a date");
	});
});

test("a limit is a whole number above 0, an id may be 0", () => {
	expect(countOption("100")).toBe(100);
	expect(idOption("0")).toBe(0);
	for (const text of ["0", "-1", "1.5", "many", ""]) expect(() => countOption(text)).toThrow("whole number");
	for (const text of ["-1", "1.5", "x", " "]) expect(() => idOption(text)).toThrow("message id");
});
