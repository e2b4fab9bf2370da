import { describe, expect, test } from "vitest";
import { fill } from "@/lib/infographic/layout/fill";

describe("fill", () => {
	test("meets claims in order, each before the next is heard", () => {
		const { sizes, rest } = fill(100, { a: 10, b: 10 }, [
			{ key: "a", upTo: 60 },
			{ key: "b", upTo: 60 },
		]);
		expect(sizes).toEqual({ a: 60, b: 40 });
		expect(rest).toBe(0);
	});

	test("charges a block what a unit of it costs", () => {
		const { sizes, rest } = fill(100, { gap: 5 }, [{ key: "gap", upTo: 20, cost: 4 }]);
		expect(sizes.gap).toBe(20);
		expect(rest).toBe(20);
	});

	test("returns what nobody claims", () => {
		expect(fill(100, { a: 10 }, [{ key: "a", upTo: 30 }]).rest).toBe(70);
	});

	test("keeps the least and says how much is missing when even that does not fit", () => {
		const { sizes, rest } = fill(10, { a: 30 }, [{ key: "a", upTo: 90 }]);
		expect(sizes.a).toBe(30);
		expect(rest).toBe(-20);
	});
});
