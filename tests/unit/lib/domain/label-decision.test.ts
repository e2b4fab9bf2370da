import { describe, expect, test } from "vitest";
import { hasLabel, isDenied, LABELS, labelBits, labelsOf, type MessageLabel, TRAITS } from "@/lib/domain/label";
import { applyDecisions } from "@/lib/domain/label-decision";

const ship: MessageLabel = {
	...{ label: "ship", source: "lexicon", rule: "en.ship.built", confidence: 0.9, version: 7 },
	span: { start: 2, length: 5 },
	link: "https://example.org/a",
};
const read = { labels: [ship], bits: labelBits(["ship", "link"]) };

describe("an owner's word about a message", () => {
	test("stands above what its text says, label by label", () => {
		const decided = applyDecisions(
			read,
			[
				{ label: "ship", isSet: false },
				{ label: "blocker", isSet: true },
			],
			9,
		);
		expect(labelsOf(decided.bits)).toEqual(["blocker"]);
		expect(hasLabel(decided.bits, "link")).toBe(true);
		expect(decided.labels).toMatchObject([
			{ label: "blocker", source: "owner", rule: "owner", span: null, version: 9 },
		]);
	});

	test("keeps what was shipped when it says what the text says", () => {
		const { labels } = applyDecisions(read, [{ label: "ship", isSet: true }], 9);
		expect(labels).toMatchObject([{ source: "owner", link: "https://example.org/a" }]);
	});

	test("is remembered where it denies, and only then, and applying it twice changes nothing", () => {
		const no = [{ label: "ship", isSet: false }] as const;
		const once = applyDecisions(read, no, 9);
		expect(LABELS.filter((label) => isDenied(once.bits, label))).toEqual(["ship"]);
		expect(applyDecisions(once, no, 9)).toEqual(once);
		const back = applyDecisions(once, [{ label: "ship", isSet: true }], 9);
		expect(isDenied(back.bits, "ship")).toBe(false);
	});

	test("fits the column with everything else", () => {
		const all = applyDecisions(
			{ labels: [], bits: labelBits([...LABELS, ...TRAITS]) },
			LABELS.map((label) => ({ label, isSet: false })),
			9,
		);
		expect(labelsOf(all.bits)).toEqual([]);
		expect(TRAITS.filter((trait) => hasLabel(all.bits, trait))).toEqual([...TRAITS]);
		expect(all.bits).toBeLessThan(2 ** 16);
	});
});
