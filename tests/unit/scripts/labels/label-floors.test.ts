import { beforeAll, describe, expect, it } from "vitest";
import type { Label } from "@/lib/domain/label";
import { belowFloors, LABEL_FLOORS } from "@/scripts/labels/label-floors";
import { type LabelFixture, readFixtures } from "@/scripts/labels/read-fixtures";
import { type JudgedFixture, judgeFixtures, type LabelScore, scoreLabels } from "@/scripts/labels/score-labels";

const LANGUAGES = ["en", "es", "ru", "uk"];

describe("rules for labels", () => {
	let fixtures: LabelFixture[];
	let scores: LabelScore[];

	beforeAll(async () => {
		fixtures = await readFixtures();
		scores = scoreLabels(judgeFixtures(fixtures));
	});

	it("are measured on hundreds of labelled messages of every language, both halves of them", () => {
		expect(Array.from(new Set(fixtures.map(({ language }) => language)))).toEqual(LANGUAGES);
		for (const language of LANGUAGES) {
			const own = fixtures.filter((fixture) => fixture.language === language);
			const texts = new Set(own.map(({ text }) => text));
			expect(own.length).toBeGreaterThanOrEqual(LABEL_FLOORS.messages);
			expect(texts.size).toBe(own.length);
			expect(own.filter(({ split }) => split === "held").length).toBeGreaterThanOrEqual(own.length / 3);
			expect(own.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(own.length / 4);
		}
	});

	it("stay above the floors of precision, and find questions better than a question mark does", () => {
		expect(scores.length).toBe(LANGUAGES.length * (5 + 1) * 3);
		expect(belowFloors(scores)).toEqual([]);
	});
});

describe("belowFloors", () => {
	it("notices a label that is often wrong, and one that is never found", () => {
		const wrong = scoreLabels(world(40, ["ship"], ["ship"]).concat(world(10, [], ["ship"])));
		expect(belowFloors(wrong)).toContain("xx ship (all): precision 0.8 is below 0.85");
		const silent = scoreLabels(world(40, ["ship"], []));
		expect(belowFloors(silent)).toContain("xx ship (all): precision 0 is below 0.85");
		expect(belowFloors(silent)).toContain("xx ship (all): recall 0 is below 0.5");
	});

	it("notices what is only wrong among the messages held back", () => {
		const tuned = world(300, ["thanks"], ["thanks"]);
		const held = world(10, [], ["thanks"], "held");
		expect(belowFloors(scoreLabels([...tuned, ...held]))).toContain("xx thanks (held): precision 0 is below 0.85");
	});

	it("notices questions that are found no better than by a question mark", () => {
		const asked = world(30, ["question"], ["question"], "tune", "why is it so?");
		const text = belowFloors(scoreLabels(asked)).join("\n");
		expect(text).toContain('precision is no better than that of "contains ?"');
		expect(text).toContain('recall is no better than that of "contains ?"');
	});

	function world(
		count: number,
		labels: Label[],
		said: Label[],
		split: "tune" | "held" = "tune",
		text = "a message",
	): JudgedFixture[] {
		const fixture: LabelFixture = { language: "xx", text, labels, split, entities: [], forward: false, kind: "text" };
		return Array.from({ length: count }, () => ({ fixture, said: new Map(said.map((label) => [label, "rule"])) }));
	}
});
