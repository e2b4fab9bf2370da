import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	formatCount,
	formatPercentChange,
	formatPoints,
	formatRatio,
	formatShare,
	formatSigned,
} from "@/lib/format/number";

/** No-break and narrow spaces read as spaces; which of them a language uses is its own affair. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");

describe("counts", () => {
	test.each([
		[0, "0", "0"],
		[7, "7", "7"],
		[4218, "4,218", "4 218"],
		[9999, "9,999", "9 999"],
		[10_000, "10K", "10 тыс."],
		[12_345, "12.3K", "12,3 тыс."],
		[1_284_000, "1.3M", "1,3 млн"],
		[-12, "−12", "−12"],
	])("%d is written whole below 10,000 and short from there", (value, en, ru) => {
		expect(plain(formatCount(value, "en"))).toBe(en);
		expect(plain(formatCount(value, "ru"))).toBe(ru);
	});

	test("a table gets every digit", () => {
		expect(formatCount(1_284_567, "en", "whole")).toBe("1,284,567");
		expect(plain(formatCount(1_284_567, "ru", "whole"))).toBe("1 284 567");
	});

	test("what is not known is a dash, never a zero", () => {
		for (const format of [formatCount, formatRatio, formatShare, formatSigned]) {
			expect(format(null, "en")).toBe("—");
			expect(format(Number.NaN, "en")).toBe("—");
			expect(format(Number.POSITIVE_INFINITY, "ru")).toBe("—");
		}
	});

	test("stays within ten characters whatever the count", () => {
		fc.assert(
			fc.property(
				fc.double({ noNaN: true, noDefaultInfinity: true }),
				fc.constantFrom("en" as const, "ru" as const),
				(value, locale) => {
					expect(formatCount(Math.round(value), locale).length).toBeLessThanOrEqual(10);
				},
			),
		);
	});
});

describe("shares", () => {
	test.each([
		[0, "0%"],
		[0.0001, "<0.1%"],
		[0.065, "6.5%"],
		[0.183, "18%"],
		[0.994, "99%"],
		[0.9996, "99.9%"],
		[1, "100%"],
	])("%d rounds without ever becoming nothing or everything", (share, text) => {
		expect(formatShare(share, "en")).toBe(text);
	});

	test("Russian separates the sign of percent", () => {
		expect(plain(formatShare(0.183, "ru"))).toBe("18 %");
		expect(plain(formatShare(0.065, "ru"))).toBe("6,5 %");
	});
});

describe("changes", () => {
	test("a percentage has no sign: the arrow carries it", () => {
		expect(formatPercentChange(0.18, "en")).toBe("18%");
		expect(formatPercentChange(-0.065, "en")).toBe("6.5%");
	});

	test("an elevenfold value is a factor, not a thousand percent", () => {
		expect(formatPercentChange(10, "en")).toBe("11×");
	});

	test("differences carry their sign, points their unit", () => {
		expect(formatSigned(4, "en")).toBe("+4");
		expect(formatSigned(-12, "ru")).toBe("−12");
		expect(formatSigned(0, "en")).toBe("0");
		expect(formatSigned(-0.0476, "en")).toBe("−0.05");
		expect(plain(formatPoints(0.06, "en"))).toBe("+6 pp");
		expect(plain(formatPoints(-0.125, "ru"))).toBe("−13 п. п.");
	});

	test("quotients keep two digits while they are small", () => {
		expect([0.004, 0.424, 1.8, 12.54, 140.2].map((value) => formatRatio(value, "en"))).toEqual([
			"<0.01",
			"0.42",
			"1.8",
			"12.5",
			"140",
		]);
	});
});
