import { describe, expect, test } from "vitest";
import { formatSince, formatUntil } from "@/components/jobs/format-until";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("how far off something is", () => {
	test.each([
		[-HOUR, "any moment now"],
		[0, "any moment now"],
		[59_999, "in less than a minute"],
		[MINUTE, "in 1 min"],
		[HOUR - 1, "in 59 min"],
		[HOUR, "in 1 h"],
		[3 * HOUR + 20 * MINUTE, "in 3 h 20 min"],
		[13 * HOUR + 20 * MINUTE, "in 13 h"],
		[47 * HOUR, "in 47 h"],
		[48 * HOUR, "in 2 days"],
	])("%i ms ahead is “%s”", (ms, words) => {
		expect(formatUntil(1_000_000 + ms, 1_000_000)).toBe(words);
	});

	test.each([
		[-5_000, "just now"],
		[0, "just now"],
		[MINUTE, "1 min ago"],
		[90 * MINUTE, "1 h 30 min ago"],
		[72 * HOUR, "3 days ago"],
	])("%i ms ago is “%s”", (ms, words) => {
		expect(formatSince(1_000_000_000 - ms, 1_000_000_000)).toBe(words);
	});
});
