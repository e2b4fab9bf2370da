import { describe, expect, test } from "vitest";
import { compileGroupWords, foldPhrase, type GroupRule } from "@/lib/text/labels/group-words";
import { labelMessage } from "@/lib/text/labels/label-message";

const said = (text: string, ...rules: GroupRule[]) =>
	labelMessage(
		{ text, entities: [], kind: "text", isForward: false, hasPoll: false },
		compileGroupWords(rules, 1),
	).labels.map(({ label, rule, span }) => [label, rule, span && text.slice(span.start, span.start + span.length)]);

describe("a group's own words", () => {
	test("are found in a row and in any case, and as beginnings when they end with a star", () => {
		const stood: GroupRule = { label: "blocker", kind: "word", phrase: "стою колом" };
		expect(said("Второй день СТОЮ КОЛОМ с этим", stood)).toEqual([["blocker", "group.word", "СТОЮ КОЛОМ"]]);
		expect(said("стою и жду, колом", stood)).toEqual([]);
		const shown: GroupRule = { label: "ship", kind: "word", phrase: "показыва*" };
		expect(said("показываем новое", shown)).toEqual([["ship", "group.word", "показываем"]]);
	});

	test("are found where words are not parted by blanks", () => {
		expect(said("大家好求助一下", { label: "question", kind: "word", phrase: "求助" })).toEqual([
			["question", "group.word", "求助"],
		]);
	});

	test("may make a tag mean something else than usual", () => {
		expect(said("#demo", { label: "question", kind: "tag", phrase: "demo" })).toEqual([
			["question", "group.tag", "#demo"],
		]);
	});
});

test.each([
	["word", "  Стою   Колом! ", "стою колом"],
	["word", "don’t  work*", "don't work*"],
	["word", "Ёлка", "елка"],
	["word", "_", ""],
	["word", "a|b (c) <d> ~ $ ^ @link", "a b c d link"],
	["tag", "#Готово", "готово"],
	["tag", "/done@my_bot", "done"],
	["tag", "!!!", ""],
] as const)("an owner's %s %j is kept as %j", (kind, typed, kept) => {
	expect(foldPhrase(kind, typed)).toBe(kept);
	expect(foldPhrase(kind, kept)).toBe(kept);
});

test("no phrase an owner can type breaks the reading of messages", () => {
	for (const typed of ["^ $", "a_b*", "'", "it's", "stem**", "a!", "x?", "@code", "~9", "№ 5", "🚀", "ё*"]) {
		const phrase = foldPhrase("word", typed);
		expect(() => said("anything at all", { label: "thanks", kind: "word", phrase })).not.toThrow();
	}
});
