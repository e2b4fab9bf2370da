import { describe, expect, test } from "vitest";
import { parseLocalDate } from "@/lib/time/local-date";
import { planCalendar, WAVE_WEEK, weekAt } from "@/scripts/sample/plan/calendar";
import { Random } from "@/scripts/sample/random";

const plan = (endsOn: string) => planCalendar(parseLocalDate(endsOn), new Random(1));
const hours = (endsOn: string) => plan(endsOn).weeks.map((week) => (week.endsAt - week.startsAt) / 3600);

describe("planCalendar", () => {
	test("covers 52 gapless weeks that end on the given Sunday at midnight in Berlin", () => {
		const { weeks, endsAt } = plan("2026-11-15");
		expect(weeks).toHaveLength(52);
		expect(weeks.slice(1).every((week, index) => week.startsAt === weeks[index]?.endsAt)).toBe(true);
		expect(new Date(endsAt * 1000).toISOString()).toBe("2026-11-15T23:00:00.000Z");
	});

	test("has one week of 167 hours and one of 169, where the clocks change", () => {
		expect(hours("2026-11-15").toSorted((a, b) => a - b)).toEqual([167, ...Array.from({ length: 50 }, () => 168), 169]);
	});

	test("puts the quiet week at the turn of the year, or into spring where the story needs that week", () => {
		const quietOf = (endsOn: string) => plan(endsOn).weeks.find((week) => week.isQuiet);
		expect(quietOf("2026-11-15")?.month).toBe(12);
		expect(quietOf("2026-12-27")?.index).toBe(22);
	});

	test("makes the last week the liveliest and the wave the second", () => {
		const { weeks } = plan("2026-11-15");
		const order = weeks.toSorted((a, b) => b.target - a.target).map((week) => week.index);
		expect(order.slice(0, 2)).toEqual([51, WAVE_WEEK]);
	});

	test("finds the week of an instant, the bounds being half-open", () => {
		const calendar = plan("2026-11-15");
		const second = calendar.weeks[1]?.startsAt ?? 0;
		expect([weekAt(calendar, second - 1).index, weekAt(calendar, second).index]).toEqual([0, 1]);
	});

	test("refuses an end that is no Sunday", () => {
		expect(() => plan("2026-11-14")).toThrow(expect.objectContaining({ code: "invalid" }));
	});
});
