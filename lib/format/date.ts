import type { Locale } from "../recap/recap-view";
import { addDays, type LocalDate, toEpochDay } from "../time/local-date";
import type { TimeZone } from "../time/time-zone";
import { toWallClock } from "../time/wall-clock";
import { isoWeekLabel } from "../time/week";

const DAY_MS = 86_400_000;
const MONDAY = "2024-01-01" as LocalDate;
const WEEK_WORD: Readonly<Record<Locale, string>> = { en: "Week", ru: "Неделя" };

type MonthStyle = "long" | "short";

/** `16 November 2025` / `16 ноября 2025`. */
export function formatDate(date: LocalDate, locale: Locale): string {
	return `${dayOf(date)} ${monthOf(date, locale, "long")} ${yearOf(date)}`;
}

/** `17 November 2025, 06:30` on the clock of `zone`. */
export function formatDateTime(instant: Date, zone: TimeZone, locale: Locale): string {
	const { date, hour, minute } = toWallClock(instant, zone);
	return `${formatDate(date, locale)}, ${pad(hour)}:${pad(minute)}`;
}

/** The seven days from a Monday: `10–16 November 2025`, `29 September – 5 October 2025`, `29 December 2025 – 4 January 2026`. */
export function formatWeekRange(monday: LocalDate, locale: Locale): string {
	return `${daySpan(monday, locale, "long")} ${yearOf(addDays(monday, 6))}`;
}

/** The same without the year where both ends share it: `10–16 Nov`, for axes. */
export function formatShortWeekRange(monday: LocalDate, locale: Locale): string {
	return daySpan(monday, locale, "short");
}

/** `Week 46 · 10–16 November 2025`: the ISO number, then the days. Two months are shortened: `30 Oct – 5 Nov 2023`. */
export function formatWeekLabel(monday: LocalDate, locale: Locale): string {
	const sunday = addDays(monday, 6);
	const style = monday.slice(0, 7) === sunday.slice(0, 7) ? "long" : "short";
	return `${formatWeekNumber(monday, locale)} · ${daySpan(monday, locale, style)} ${yearOf(sunday)}`;
}

/** `Week 46` / `Неделя 46`, by ISO 8601: week 1 is the one with the year's first Thursday. */
function formatWeekNumber(monday: LocalDate, locale: Locale): string {
	return `${WEEK_WORD[locale]} ${Number(isoWeekLabel({ start: monday }).slice(-2))}`;
}

/** Name of a weekday, 0 = Monday: `Friday`, `Fri`, `F` / `Пятница`, `Пт`, `П`. */
export function formatWeekday(weekday: number, locale: Locale, style: "long" | "short" | "letter"): string {
	const name = print(addDays(MONDAY, weekday), locale, { weekday: style === "long" ? "long" : "short" });
	const capital = name.charAt(0).toLocaleUpperCase(locale);
	return style === "letter" ? capital : capital + name.slice(1);
}

/** An hour of a weekday as one would say when: `Fri 21:00`. */
export function formatHour(weekday: number, hour: number, locale: Locale): string {
	return `${formatWeekday(weekday, locale, "short")} ${pad(hour)}:00`;
}

/** A zone as people read it: `Europe/Kyiv`, `UTC+04:00`, `America/New York`. */
export function formatZone(zone: string): string {
	return /^[+-]/.test(zone) ? `UTC${zone}` : zone.replaceAll("_", " ");
}

function daySpan(monday: LocalDate, locale: Locale, style: MonthStyle): string {
	const sunday = addDays(monday, 6);
	const end = `${dayOf(sunday)} ${monthOf(sunday, locale, style)}`;
	if (monday.slice(0, 7) === sunday.slice(0, 7)) return `${dayOf(monday)}–${end}`;
	const start = `${dayOf(monday)} ${monthOf(monday, locale, style)}`;
	return monday.slice(0, 4) === sunday.slice(0, 4) ? `${start} – ${end}` : `${start} ${yearOf(monday)} – ${end}`;
}

const dayOf = (date: LocalDate): string => String(Number(date.slice(8)));
const yearOf = (date: LocalDate): string => String(Number(date.slice(0, 4)));
const pad = (number: number): string => String(number).padStart(2, "0");

const months = new Map<string, string>();

/** In the form a day goes with, which Russian puts in the genitive: `ноября`. A list of weeks asks for the same few again and again. */
function monthOf(date: LocalDate, locale: Locale, style: MonthStyle): string {
	const key = `${locale} ${style} ${date.slice(5, 7)}`;
	let month = months.get(key);
	if (month === undefined) {
		const parts = formatter(locale, { day: "numeric", month: style }).formatToParts(toEpochDay(date) * DAY_MS);
		month = parts.find((part) => part.type === "month")?.value ?? "";
		months.set(key, month);
	}
	return month;
}

function print(date: LocalDate, locale: Locale, options: Intl.DateTimeFormatOptions): string {
	return formatter(locale, options)
		.format(toEpochDay(date) * DAY_MS)
		.replace(/\.$/, "");
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale}${JSON.stringify(options)}`;
	let known = formatters.get(key);
	if (known === undefined) {
		known = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
		formatters.set(key, known);
	}
	return known;
}
