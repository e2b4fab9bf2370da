import { describe, expect, it } from "vitest";
import { coveredShare, joinParts } from "@/lib/metrics/stretches";
import { part } from "../../../blueprints/dataset";

const day = (n: number) => Date.UTC(2023, 0, n);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const spans = (stretches: { fromMs: number; toMs: number }[]) =>
	stretches.map(({ fromMs, toMs }) => `${iso(fromMs)}..${iso(toMs)}`);

describe("stretches", () => {
	it("joins exports that overlap, in whatever order they came", () => {
		const parts = [part("2023-01-10", "2023-01-20", [50, 200]), part("2023-01-01", "2023-01-12", [1, 80])];
		expect(spans(joinParts(parts, false))).toEqual(["2023-01-01..2023-01-20"]);
	});

	it("keeps one that lies within another from shortening it", () => {
		const parts = [part("2023-01-01", "2023-01-20", [1, 200]), part("2023-01-05", "2023-01-06", [40, 60])];
		expect(spans(joinParts(parts, false))).toEqual(["2023-01-01..2023-01-20"]);
	});

	it("bridges a silence in which no number was used up, however long", () => {
		const parts = [part("2023-01-01", "2023-01-05", [1, 100]), part("2023-01-20", "2023-01-25", [101, 140])];
		expect(spans(joinParts(parts, false))).toEqual(["2023-01-01..2023-01-25"]);
	});

	it("leaves a month whose numbers were used up elsewhere open", () => {
		const parts = [part("2023-01-01", "2023-01-05", [1, 100]), part("2023-02-05", "2023-02-09", [2_487, 2_600])];
		expect(spans(joinParts(parts, false))).toEqual(["2023-01-01..2023-01-05", "2023-02-05..2023-02-09"]);
	});

	it("covers all time before a history that begins with the group", () => {
		const [stretch] = joinParts([part("2023-01-05", "2023-01-08")], true);
		expect(coveredShare(stretch ? [stretch] : [], day(1), day(8))).toBe(1);
		expect(coveredShare(stretch ? [stretch] : [], day(1), day(15))).toBe(0.5);
	});

	it("measures the share of a time that lies within several stretches", () => {
		const stretches = [
			{ fromMs: day(1), toMs: day(3) },
			{ fromMs: day(5), toMs: day(20) },
		];
		expect(coveredShare(stretches, day(2), day(6))).toBe(0.5);
		expect(coveredShare([], day(2), day(6))).toBe(0);
	});
});
