import { expect, test } from "vitest";
import { formatAge, formatDuration } from "@/lib/format/duration";

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

test.each([
	[0, "1 s"],
	[400, "1 s"],
	[40 * SECOND, "40 s"],
	[119 * SECOND, "119 s"],
	[2 * MINUTE, "2 min"],
	[198 * SECOND, "3 min"],
	[119 * MINUTE, "119 min"],
	[2 * HOUR, "2 h"],
	[47 * HOUR, "47 h"],
	[2 * DAY, "2 days"],
])("%d ms is said as %s", (ms, said) => {
	expect(formatDuration(ms)).toBe(said);
});

test("an age is counted from a minute on", () => {
	const now = new Date("2025-11-18T06:00:00Z");
	expect(formatAge(new Date(now.getTime() - 59 * SECOND), now)).toBe("just now");
	expect(formatAge(new Date(now.getTime() - 20 * MINUTE), now)).toBe("20 min ago");
	expect(formatAge(new Date(now.getTime() + MINUTE), now)).toBe("just now");
});
