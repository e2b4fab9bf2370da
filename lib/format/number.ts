import type { Locale } from "../recap/recap-view";

/** Printed where nothing is known; never "0", never "100 %". */
export const UNKNOWN = "—";

/** From here a count is shortened: more digits than that are not read, only seen. */
const COMPACT_FROM = 10_000;
/** No count in a chat is beyond it; a larger one is a defect somewhere and must not break a layout. */
const SIZE_MAX = 1e12;

/** The least that two digits after the point can show; below it a quotient is not nothing. */
const SMALLEST_RATIO = 0.01;

const formatters = new Map<string, Intl.NumberFormat>();

/** `4218` → `4,218` / `4 218`; from 10,000 `12.3K` / `12,3 тыс.`, unless `whole` asks for every digit. */
export function formatCount(value: number | null, locale: Locale, style: "compact" | "whole" = "compact"): string {
	if (!isKnown(value)) return UNKNOWN;
	const size = clamp(value);
	const isShort = style === "compact" && Math.abs(size) >= COMPACT_FROM;
	return print(
		size,
		locale,
		isShort ? { notation: "compact", maximumFractionDigits: 1 } : { maximumFractionDigits: 1 },
	);
}

/** A quotient: `0.42`, `1.8`, `12.5`, `140`. Two digits where it is small, none where it is large. */
export function formatRatio(value: number | null, locale: Locale): string {
	if (!isKnown(value)) return UNKNOWN;
	const size = Math.abs(value);
	if (size > 0 && size < SMALLEST_RATIO) return `<${print(SMALLEST_RATIO, locale, { maximumFractionDigits: 2 })}`;
	return print(clamp(value), locale, { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 });
}

/** A share 0..1 as a percentage: `0.183` → `18%` / `18 %`. Only a true whole prints 100, only a true nothing prints 0. */
export function formatShare(share: number | null, locale: Locale): string {
	if (!isKnown(share)) return UNKNOWN;
	const size = Math.abs(share);
	const digits = size < 0.1 && size !== 0 ? 1 : 0;
	if (size > 0 && size < 0.0005) return `<${percent(0.001, locale, 1)}`;
	if (size < 1 && size >= 0.995) return percent(Math.sign(share) * Math.min(0.999, floorTo(size, 0.001)), locale, 1);
	return percent(share, locale, digits);
}

/** The size of a relative change, without its sign: `0.18` → `18%`, `0.065` → `6.5%`. */
export function formatPercentChange(amount: number, locale: Locale): string {
	const size = Math.abs(amount);
	if (size >= 10) return `${print(size + 1, locale, { maximumFractionDigits: 0 })}×`;
	return percent(size, locale, size < 0.1 ? 1 : 0);
}

/** Difference of two shares in percentage points, signed: `0.06` → `+6 pp` / `+6 п. п.`. */
export function formatPoints(amount: number, locale: Locale): string {
	const points = print(Math.abs(amount) * 100, locale, { maximumFractionDigits: Math.abs(amount) < 0.1 ? 1 : 0 });
	return `${signOf(amount)}${points}${NO_BREAK}${locale === "ru" ? `п.${NO_BREAK}п.` : "pp"}`;
}

/** A difference with its sign: `+4`, `−12`, `−0.05`, `0`. The minus is a real one. */
export function formatSigned(value: number | null, locale: Locale): string {
	if (!isKnown(value)) return UNKNOWN;
	const size = Math.abs(value);
	return `${signOf(value)}${Number.isInteger(size) ? formatCount(size, locale) : formatRatio(size, locale)}`;
}

/** Keeps a number and its unit on one line. */
const NO_BREAK = "\u00A0";

function isKnown(value: number | null): value is number {
	return value !== null && Number.isFinite(value);
}

function clamp(value: number): number {
	return Math.min(SIZE_MAX, Math.max(-SIZE_MAX, value));
}

function signOf(value: number): string {
	if (value === 0) return "";
	return value > 0 ? "+" : "−";
}

function percent(share: number, locale: Locale, digits: number): string {
	return print(share, locale, { style: "percent", maximumFractionDigits: digits });
}

function floorTo(value: number, step: number): number {
	return Math.floor(value / step + 1e-9) * step;
}

function print(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
	const key = `${locale}${JSON.stringify(options)}`;
	let formatter = formatters.get(key);
	if (formatter === undefined) {
		formatter = new Intl.NumberFormat(locale, options);
		formatters.set(key, formatter);
	}
	return formatter.format(value).replace("-", "−");
}
