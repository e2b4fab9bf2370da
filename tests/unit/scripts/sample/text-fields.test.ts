import { describe, expect, test } from "vitest";
import { textFields } from "@/scripts/sample/export/text-fields";

describe("textFields", () => {
	test("keeps plain text a string, with one plain entity", () => {
		expect(textFields("hello")).toEqual({ text: "hello", text_entities: [{ type: "plain", text: "hello" }] });
	});

	test("writes an empty text with no entities at all", () => {
		expect(textFields("")).toEqual({ text: "", text_entities: [] });
	});

	test("mixes strings and spans for links, code, mentions and tags, leaving closing punctuation outside", () => {
		const { text } = textFields("see https://a.example/x, run ~npm ci~ with @callum or b.example #tools");
		expect(text).toEqual([
			"see ",
			{ type: "link", text: "https://a.example/x" },
			", run ",
			{ type: "code", text: "npm ci" },
			" with ",
			{ type: "mention", text: "@callum" },
			" or ",
			{ type: "link", text: "b.example" },
			" ",
			{ type: "hashtag", text: "#tools" },
		]);
	});

	test("loses no character outside the markup itself", () => {
		const { text_entities } = textFields("до https://c.example после");
		expect(text_entities.map((part) => part.text).join("")).toBe("до https://c.example после");
	});
});
