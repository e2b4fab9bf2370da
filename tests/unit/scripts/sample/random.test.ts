import { describe, expect, test } from "vitest";
import { Random } from "@/scripts/sample/random";

const draws = (random: Random, count: number) => Array.from({ length: count }, () => random.float());

describe("Random", () => {
	test("gives the same numbers for the same seed and others for another", () => {
		expect(draws(new Random(7), 20)).toEqual(draws(new Random(7), 20));
		expect(draws(new Random(7), 20)).not.toEqual(draws(new Random(8), 20));
	});

	test("forks by label, untouched by what was drawn before", () => {
		const fresh = new Random(7);
		const used = new Random(7);
		draws(used, 100);
		expect(draws(used.fork("names"), 5)).toEqual(draws(fresh.fork("names"), 5));
		expect(draws(fresh.fork("names"), 5)).not.toEqual(draws(fresh.fork("times"), 5));
	});

	test("is uniform enough: each tenth of [0, 1) gets its share of 20,000 draws", () => {
		const counts = Array.from({ length: 10 }, () => 0);
		for (const value of draws(new Random(1), 20_000))
			counts[Math.floor(value * 10)] = (counts[Math.floor(value * 10)] ?? 0) + 1;
		for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
	});

	test("chooses in proportion to weight and never an item of weight 0 while others remain", () => {
		const random = new Random(3);
		const picked = Array.from({ length: 4000 }, () =>
			random.weighted(["a", "b", "c"], (item) => ({ a: 3, b: 1, c: 0 })[item] ?? 0),
		);
		expect(picked).not.toContain("c");
		expect(picked.filter((item) => item === "a").length / picked.length).toBeCloseTo(0.75, 1);
	});

	test("keeps every item when shuffling and ranking", () => {
		const items = Array.from({ length: 50 }, (_, index) => index);
		expect(new Random(5).shuffle(items).toSorted((a, b) => a - b)).toEqual(items);
		expect(new Random(5).ranked(items, (item) => item + 1).toSorted((a, b) => a - b)).toEqual(items);
	});

	test("refuses to choose from nothing", () => {
		expect(() => new Random(1).pick([])).toThrow(RangeError);
	});
});
