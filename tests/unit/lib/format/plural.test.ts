import { expect, test } from "vitest";
import { formatList } from "@/lib/format/list";
import { type PluralForms, selectPlural, selectPluralOfPrinted } from "@/lib/format/plural";

const QUESTION: PluralForms = { one: "вопрос", few: "вопроса", many: "вопросов", other: "вопроса" };
const MESSAGE: PluralForms = { one: "message", other: "messages" };

test.each([
	[0, "вопросов"],
	[1, "вопрос"],
	[2, "вопроса"],
	[5, "вопросов"],
	[11, "вопросов"],
	[12, "вопросов"],
	[21, "вопрос"],
	[104, "вопроса"],
	[111, "вопросов"],
	[1.5, "вопроса"],
])("Russian says %d %s", (count, form) => {
	expect(selectPlural(count, QUESTION, "ru")).toBe(form);
});

test("English knows one and the rest", () => {
	expect([0, 1, 2, 21].map((count) => selectPlural(count, MESSAGE, "en"))).toEqual([
		"messages",
		"message",
		"messages",
		"messages",
	]);
});

test("a shortened number is thousands of things, whatever its last digit", () => {
	expect(selectPluralOfPrinted(12_301, "12,3 тыс.", QUESTION, "ru")).toBe("вопросов");
	expect(selectPluralOfPrinted(4_221, "4 221", QUESTION, "ru")).toBe("вопрос");
});

test("lists are joined as the language does, and an empty one is a dash", () => {
	expect(formatList(["a", "b", "c"], "en")).toBe("a, b and c");
	expect(formatList(["a", "b"], "ru")).toBe("a и b");
	expect(formatList([], "en")).toBe("—");
});
