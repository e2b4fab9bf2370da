import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasLabel, LABELS, labelVersion } from "@/lib/domain/label";
import { LANGUAGES } from "@/lib/domain/language";
import { compileGroupWords, NO_GROUP_WORDS } from "@/lib/text/labels/group-words";
import { LABEL_RULES_VERSION, type LabelInput, labelMessage } from "@/lib/text/labels/label-message";

const written = (text: string, more: Partial<LabelInput> = {}): LabelInput => ({
	text,
	entities: [],
	kind: "text",
	isForward: false,
	hasPoll: false,
	...more,
});
const read = (text: string, more: Partial<LabelInput> = {}) => labelMessage(written(text, more), NO_GROUP_WORDS);
const said = (text: string, more: Partial<LabelInput> = {}) => read(text, more).labels.map(({ label }) => label);
/** What of the text each label rests on. */
const quoted = (text: string, more: Partial<LabelInput> = {}) =>
	read(text, more).labels.map(({ label, span }) => [label, span && text.slice(span.start, span.start + span.length)]);

describe("where a label comes from", () => {
	test("the words it rests on are found in the original text", () => {
		expect(quoted("👋🏽 hi all!  Does anyone know how?")).toEqual([["question", "Does anyone know"]]);
		expect(quoted("o\u0301 İ — ¿Alguien sabe cuándo?")).toEqual([["question", "Alguien sabe"]]);
		expect(quoted("MUCHI\u0301SIMAS GRA\u200bCIAS 🙏")).toEqual([["thanks", "GRA\u200bCIAS"]]);
		expect(quoted("thaaaaanks a lot")).toEqual([["thanks", "thaaaaanks"]]);
		expect(quoted("Will it rain on us tomorrow or not?  ok")[0]?.[1]).toBe("Will it rain");
	});

	test("a tag outranks words, and names itself", () => {
		expect(read("#blocker the build keeps failing").labels).toMatchObject([
			{ label: "blocker", source: "tag", rule: "tag.blocker", confidence: 1, span: { start: 0, length: 8 } },
		]);
		expect(said("C#demo and a#b")).toEqual([]);
		expect(said("/answered")).toEqual(["resolved"]);
		expect(said("/help how do I start?")).toEqual([]);
	});

	test("tags that are explained are not used", () => {
		expect(said("#demo to show, #question to ask, #blocker when stuck")).toEqual([]);
		expect(said("mark your post with #demo")).toEqual([]);
	});

	test("every label carries the version of the built-in rules and of the group's words", () => {
		const own = compileGroupWords([{ label: "ship", kind: "tag", phrase: "готово" }], 7);
		const { labels } = labelMessage(written("#Готово"), own);
		expect(labels).toMatchObject([
			{ label: "ship", source: "tag", rule: "group.tag", version: labelVersion(LABEL_RULES_VERSION, 7) },
		]);
	});

	test("somebody else's words get no label, but a language and links", () => {
		const forward = read("Does anyone know how this works? https://example.org", { isForward: true });
		expect(forward).toMatchObject({ labels: [], language: LANGUAGES.indexOf("en") });
		expect(hasLabel(forward.bits, "link")).toBe(true);
		expect(said("Which day suits you best?", { kind: "poll" })).toEqual([]);
		expect(said("Which day suits you best?", { hasPoll: true })).toEqual([]);
	});

	test("what is no words of the author is not read", () => {
		const code = { type: "pre", offset: 0, length: 20 };
		expect(said("does anyone know how", { entities: [code] })).toEqual([]);
		expect(said("> does anyone know how?\nlook above")).toEqual([]);
		expect(said("`why does it fail?` is in the log")).toEqual([]);
		expect(said("see https://example.org/?why=does&it=fail")).toEqual([]);
		expect(said('he says "does anyone care?" and leaves')).toEqual([]);
	});

	test("a ship names the canonical address of what was shipped", () => {
		const { labels } = read("I just launched my bot! https://www.github.com/Ada/Bot.git?utm_source=x, see t.me/ada");
		expect(labels).toMatchObject([{ label: "ship", link: "https://github.com/ada/bot" }]);
		expect(said("I just launched my bot!")).toEqual([]);
		expect(read("I just launched my bot!", { kind: "photo" }).labels).toMatchObject([{ label: "ship", link: null }]);
	});

	test("mentions are told by id and by name, each once", () => {
		const entities = [
			{ type: "mention_name", offset: 0, length: 3, value: "42" },
			{ type: "mention", offset: 4, length: 6 },
		];
		const { mentions, bits } = read("Ada @Grace @grace mail@example.org", { entities });
		expect(mentions).toEqual([
			{ memberId: 42, username: null },
			{ memberId: null, username: "grace" },
		]);
		expect(hasLabel(bits, "mention")).toBe(true);
	});
});

describe("any text at all", () => {
	const pieces = fc.constantFrom(
		..."thanks|does anyone know|#demo|/answered|@ada|https://x.org/?a=b|?|؟|¿|\ud83d|\ude00|👩‍👩‍👧|e\u0301|İ|\u202e|שלום|سلام|```|`|>|\n|stuck on|works now|my bot|спасибо".split(
			"|",
		),
	);
	const texts = fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }), fc.constant(" ")), { maxLength: 40 });
	const entities = fc.array(
		fc.record({
			type: fc.constantFrom("link", "code", "mention", "text_link", "blockquote", "bold", "mention_name"),
			offset: fc.integer({ min: -5, max: 200 }),
			length: fc.integer({ min: -5, max: 200 }),
			value: fc.string(),
		}),
		{ maxLength: 6 },
	);

	test("is read without failing, into spans within it and bits that say the same as the labels", () => {
		let labelled = 0;
		fc.assert(
			fc.property(texts, entities, (parts, spans) => {
				const text = parts.join("");
				const { labels, bits, language } = read(text, { entities: spans });
				for (const { label, span, confidence } of labels) {
					labelled++;
					expect(hasLabel(bits, label)).toBe(true);
					expect(confidence > 0 && confidence <= 1).toBe(true);
					expect(span !== null && span.start >= 0 && span.length > 0).toBe(true);
					expect((span?.start ?? 0) + (span?.length ?? 0)).toBeLessThanOrEqual(text.length);
				}
				expect(LABELS.filter((label) => hasLabel(bits, label))).toEqual(labels.map(({ label }) => label));
				expect(language === null || LANGUAGES[language] !== undefined).toBe(true);
			}),
			{ numRuns: 500 },
		);
		expect(labelled).toBeGreaterThan(20);
	});

	test.each([
		["does anyone know ", 60_000],
		["i i've we just ", 70_000],
		["a", 1_000_000],
		["????", 250_000],
		["`", 1_000_000],
		["https://", 125_000],
		["a.b.c/", 170_000],
		["@a", 500_000],
		["e\u0301\u200b", 330_000],
		["не не не у меня ", 60_000],
	])("%j a million letters long takes no longer than a message of the longest kind", (piece, times) => {
		const text = piece.repeat(times);
		read(text);
		const begun = performance.now();
		read(text);
		expect(performance.now() - begun).toBeLessThan(400);
	});
});
