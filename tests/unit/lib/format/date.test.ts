import { describe, expect, test } from "vitest";
import {
	formatDate,
	formatDateTime,
	formatHour,
	formatShortWeekRange,
	formatWeekday,
	formatWeekLabel,
	formatWeekRange,
	formatZone,
} from "@/lib/format/date";
import { parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";

const day = (text: string) => parseLocalDate(text);

describe("week ranges", () => {
	test.each([
		["2025-11-10", "10–16 November 2025", "10–16 ноября 2025"],
		["2025-09-29", "29 September – 5 October 2025", "29 сентября – 5 октября 2025"],
		["2025-12-29", "29 December 2025 – 4 January 2026", "29 декабря 2025 – 4 января 2026"],
		["2023-05-08", "8–14 May 2023", "8–14 мая 2023"],
	])("%s names month and year once where they are shared", (monday, en, ru) => {
		expect(formatWeekRange(day(monday), "en")).toBe(en);
		expect(formatWeekRange(day(monday), "ru")).toBe(ru);
	});

	test("an axis gets short months", () => {
		expect(formatShortWeekRange(day("2025-11-10"), "en")).toBe("10–16 Nov");
		expect(formatShortWeekRange(day("2025-09-29"), "en")).toBe("29 Sep – 5 Oct");
		expect(formatShortWeekRange(day("2025-11-10"), "ru")).toBe("10–16 нояб.");
	});

	test("the week number is ISO's: the last days of a year can be week 1", () => {
		expect(formatWeekLabel(day("2025-11-10"), "en")).toBe("Week 46 · 10–16 November 2025");
		expect(formatWeekLabel(day("2025-12-29"), "ru")).toBe("Неделя 1 · 29 дек. 2025 – 4 янв. 2026");
		expect(formatWeekLabel(day("2020-12-28"), "en")).toBe("Week 53 · 28 Dec 2020 – 3 Jan 2021");
	});
});

describe("days and hours", () => {
	test("weekdays start on Monday in both languages", () => {
		const letters = (locale: "en" | "ru") =>
			Array.from({ length: 7 }, (_, at) => formatWeekday(at, locale, "letter")).join("");
		expect(letters("en")).toBe("MTWTFSS");
		expect(letters("ru")).toBe("ПВСЧПСВ");
		expect(formatWeekday(4, "en", "long")).toBe("Friday");
		expect(formatWeekday(4, "ru", "long")).toBe("Пятница");
	});

	test("a peak is a weekday and a clock hour", () => {
		expect(formatHour(4, 21, "en")).toBe("Fri 21:00");
		expect(formatHour(6, 7, "ru")).toBe("Вс 07:00");
	});

	test("an instant is told on the group's clock, not the server's", () => {
		const instant = new Date("2025-11-16T22:30:00Z");
		expect(formatDateTime(instant, parseTimeZone("Europe/Kyiv"), "en")).toBe("17 November 2025, 00:30");
		expect(formatDateTime(instant, parseTimeZone("-03:00"), "ru")).toBe("16 ноября 2025, 19:30");
		expect(formatDate(day("2025-02-01"), "en")).toBe("1 February 2025");
	});

	test("zones lose their underscores and bare offsets gain their name", () => {
		expect(["Europe/Kyiv", "America/New_York", "+04:00", "UTC"].map(formatZone)).toEqual([
			"Europe/Kyiv",
			"America/New York",
			"UTC+04:00",
			"UTC",
		]);
	});
});
