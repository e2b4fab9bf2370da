import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasSameNumbers } from "@/lib/text/same-numbers";

const ORIGINAL = "12 questions, 9 answered (75 %), 1,204 messages";

describe("a sentence in other words", () => {
	test.each([
		"Of 12 questions 9 got an answer, 75 %, among 1,204 messages.",
		"1,204 сообщения; из 12 вопросов отвечены 9 (75 %).",
		"Of ١٢ questions ٩ got an answer, ٧٥ %, among 1,204 messages.",
	])("may say its numbers in any order and script: %j", (reworded) => {
		expect(hasSameNumbers(ORIGINAL, reworded)).toBe(true);
	});

	test.each([
		["another number", "Of 12 questions 10 got an answer, 75 %, among 1,204 messages."],
		["a number less", "Of 12 questions 9 got an answer among 1,204 messages."],
		["a number twice", "12 of 12 questions, 9 answered, 75 %, 1,204 messages."],
		["digits run together", "129 questions, 75 %, 1,204 messages."],
		["a new one in another script", "12 questions, 9 answered (75 %), 1,204 messages, ３ demos"],
		["a fraction", "12 questions, 9 answered (75 %), 1,204 messages, ½ of them short"],
	])("may not say %s", (_what, reworded) => {
		expect(hasSameNumbers(ORIGINAL, reworded)).toBe(false);
	});

	test("is the same as itself, and never with a digit more", () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 0, max: 9 }), (text, digit) => {
				return hasSameNumbers(text, text) && !hasSameNumbers(text, `${text} ${digit}`);
			}),
		);
	});
});
