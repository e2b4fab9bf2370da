import { describe, expect, test } from "vitest";
import { LEXICONS } from "@/lib/text/labels/lexicons";
import { parsePhrase } from "@/lib/text/labels/phrase";
import { buildPhraseIndex } from "@/lib/text/labels/phrase-index";
import { tokenize } from "@/lib/text/labels/tokenize";

/** The words a phrase is found in; `null`: it is not. */
function found(phrase: string, text: string): string | null {
	const index = buildPhraseIndex([[parsePhrase(phrase, { one: "anyone|someone" }), true]]);
	const { tokens, sentences } = tokenize(text, index.lookup);
	for (const sentence of sentences) {
		for (let at = sentence.first; at < sentence.last; at++) {
			const [hit] = index.findAt(tokens, at, sentence, sentence.first);
			if (hit !== undefined) return text.slice(tokens[hit.first]?.start, tokens[hit.last - 1]?.end);
		}
	}
	return null;
}

describe("a phrase", () => {
	test.each([
		["don't know", "i dont know", "dont know"],
		["we're! here", "we were here", null],
		["como puedo", "¿cómo puedo?", "cómo puedo"],
		["cómo puedo", "como puedo", null],
		["si! no", "sí no", null],
		["застря*", "мы застряли", "застряли"],
		["застря* с", "застряли на этом", null],
		["<one> knows", "does someone knows", "someone knows"],
		["stuck ~ auth", "stuck with the new auth", "stuck with the new auth"],
		["stuck ~2 auth", "stuck with the very new auth", null],
		["works really? well", "works well", "works well"],
		["^ solved", "it is solved", null],
		[", solved", "ok, solved", "solved"],
		["works $", "it works @ada", null],
		["works|worked now|$", "it works", "works"],
		["works now|$", "it works. now go", "works"],
		["кто нибудь", "кто-нибудь знает", "кто-нибудь"],
		["see @link", "see it", null],
	])("%j in %j is %j", (phrase, text, words) => {
		expect(found(phrase, text)).toBe(words);
	});

	test.each(["", "? a", "_ a", "~ a", "a <unknown>", "a (b)", "a-b", "word.", "a||b"])(
		"%j is told to be misspelt",
		(phrase) => {
			expect(() => parsePhrase(phrase, {})).toThrow("cannot be read");
		},
	);
});

test("no rule of a lexicon has the name of another", () => {
	const names = LEXICONS.flatMap(({ language, rules }) => rules.map(({ name }) => `${language}.${name}`));
	expect(names.length).toBeGreaterThan(40);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name.length).toBeLessThanOrEqual(64);
});
