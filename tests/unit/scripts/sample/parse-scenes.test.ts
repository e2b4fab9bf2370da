import { describe, expect, test } from "vitest";
import { parseScenes } from "@/scripts/sample/script/parse-scenes";

const parse = (source: string) => parseScenes(source, { name: "test" });

describe("parseScenes", () => {
	test("reads topic, language, weeks, months, day and hour from the head of a scene", () => {
		const [scene] = parse("# help uk w=3-9 m=12,1 day=6 hour=21\na: Привіт");
		expect(scene).toMatchObject({ topic: "help", language: "uk", weeks: [3, 9], months: [12, 1], day: 6, hour: 21 });
	});

	test("takes the topic's own language when none is given", () => {
		expect(parse("# ru\na: да\n# fa\na: بله\n# show\na: yes").map((scene) => scene.language)).toEqual([
			"ru",
			"fa",
			"en",
		]);
	});

	test("resolves replies to the line above and to a numbered line", () => {
		const [scene] = parse("# general\na: one\nb> two\nc>1 three\na: four");
		expect(scene?.lines.map((line) => line.replyTo)).toEqual([null, 0, 0, null]);
	});

	test("splits the notes off the text", () => {
		const [scene] = parse("# show\na: look⏎here [[photo 3; after 2h; warm 9]]\nb> [[sticker 😍]]");
		expect(scene?.lines[0]).toMatchObject({ text: "look\nhere", notes: { photos: 3, afterMinutes: 120, warmth: 9 } });
		expect(scene?.lines[1]).toMatchObject({ text: "", notes: { sticker: "😍" } });
	});

	test("reads a poll with its shares", () => {
		const [scene] = parse("# general\na: vote [[poll When? | Now=3 | Later=5 | closed]]");
		expect(scene?.lines[0]?.notes.poll).toEqual({
			question: "When?",
			isClosed: true,
			answers: [
				{ text: "Now", share: 3 },
				{ text: "Later", share: 5 },
			],
		});
	});

	test.each([
		["a topic nobody opened", "# cellar\na: hi"],
		["a reply to a line that is not above", "# general\na: hi\nb>2 hello"],
		["a line without a speaker", "# general\nhello there"],
		["a note nobody knows", "# general\na: hi [[glitter]]"],
	])("refuses %s", (_what, source) => {
		expect(() => parse(source)).toThrow(expect.objectContaining({ code: "invalid" }));
	});
});
