import { describe, expect, test } from "vitest";
import { HistoryParts } from "@/lib/services/collect/history-parts";

const DAY_MS = 86_400_000;
const ZERO_MS = Date.UTC(2025, 0, 6);
const day = (days: number) => new Date(ZERO_MS + days * DAY_MS);

/** `[id, day]` pairs; `null` where the source breaks off. */
function partsOf(entries: readonly (readonly [number, number] | null)[]) {
	const parts = new HistoryParts();
	for (const entry of entries) {
		if (entry === null) parts.breakOff();
		else parts.see(entry[0], day(entry[1]), false);
	}
	return parts
		.list()
		.map(({ firstMessageId, lastMessageId, entries: count }) => [firstMessageId, lastMessageId, count]);
}

describe("the stretches of history a source holds", () => {
	test("go on over a silence in which no ids were lost", () => {
		expect(
			partsOf([
				[1, 0],
				[2, 30],
				[40, 60],
			]),
		).toEqual([[1, 40, 3]]);
	});

	test("break where ids went on during a week or more without a row", () => {
		expect(
			partsOf([
				[1, 0],
				[2, 1],
				[103, 9],
				[104, 9],
			]),
		).toEqual([
			[1, 2, 2],
			[103, 104, 2],
		]);
	});

	test("go on where many ids were lost on one busy day: those were deleted", () => {
		expect(
			partsOf([
				[1, 0],
				[400, 1],
			]),
		).toEqual([[1, 400, 2]]);
	});

	test("break at a seam of the source with any lost id in a week, or with a lost page at once", () => {
		expect(partsOf([[1, 0], null, [3, 8]])).toHaveLength(2);
		expect(partsOf([[1, 0], null, [2, 8]])).toHaveLength(1);
		expect(partsOf([[1, 0], null, [600, 1]])).toHaveLength(2);
		expect(partsOf([[1, 0], null, [40, 2]])).toHaveLength(1);
	});

	test("are the same in whatever order folders are read", () => {
		const january = [
			[1, 0],
			[900, 5],
		] as const;
		const march = [
			[2_900, 56],
			[3_800, 60],
		] as const;
		expect(partsOf([...march, null, ...january])).toEqual(partsOf([...january, null, ...march]));
		expect(partsOf([...march, null, ...january])).toEqual([
			[1, 900, 2],
			[2_900, 3_800, 2],
		]);
	});

	test("stay few however disorderly the source is", () => {
		const backwards = Array.from({ length: 5_000 }, (_, index) => [5_000 - index, 0] as const);
		expect(partsOf(backwards)).toEqual([[1, 5_000, 5_000]]);
	});
});
