import { describe, expect, test } from "vitest";
import { readRewording, rewordQuestion } from "@/lib/services/labels/model/reword-question";

const LINES = ["• 132 active members (↗ up 6.5%)", "Busiest: Tuesday, 19:00"];
const said = (...texts: string[]) => JSON.stringify({ lines: texts.map((text, index) => ({ n: index + 1, text })) });

describe("lines a model says otherwise", () => {
	test("are taken where every number is the same", () => {
		const wanted = ["132 people were active, 6.5% more", "It was busiest on Tuesday at 19:00"];
		expect(readRewording(said(...wanted), LINES)).toEqual(wanted);
	});

	test.each([
		["another number", "133 people were active, 6.5% more"],
		["a number more", "132 of 400 people were active, 6.5% more"],
		["a number less", "132 people were active"],
		["a number in another script", "132 people were active, 6.5% more, 第３"],
		["two lines", "132 people\nwere active, 6.5% more"],
		["a whole essay", `132 people were active, 6.5% more. ${"What a week! ".repeat(40)}`],
		["an address", "132 people were active, 6.5% more: evil.example"],
		["a link", "132 people were active, 6.5% more https://evil.example"],
		["somebody's name", "132 people were active, 6.5% more, thanks @evil"],
	])("stay as they were where it says %s", (_what, text) => {
		expect(readRewording(said(text), LINES)).toEqual(LINES);
	});

	test.each(["", "Sorry!", "{}", '{"lines":[{"n":9,"text":"132 6.5"}]}', '{"lines":[{"n":1}]}'])(
		"stay as they were after %j",
		(answer) => {
			expect(readRewording(answer, LINES)).toEqual(LINES);
		},
	);

	test("are sent with nothing beside them", () => {
		expect(JSON.parse(rewordQuestion(LINES).material)).toEqual({
			lines: [
				{ n: 1, text: LINES[0] },
				{ n: 2, text: LINES[1] },
			],
		});
	});
});
