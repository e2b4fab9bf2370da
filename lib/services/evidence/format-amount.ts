import { formatCount, formatRatio, formatShare } from "@/lib/format/number";
import { selectPluralOfPrinted } from "@/lib/format/plural";
import type { MetricUnit } from "@/lib/metrics/metric-value";

const UNIT_WORDS: Readonly<Record<Exclude<MetricUnit, "share" | "ratio" | "count">, readonly [string, string]>> = {
	people: ["person", "people"],
	messages: ["message", "messages"],
	days: ["day", "days"],
	reactions: ["reaction", "reactions"],
	pairs: ["pair", "pairs"],
	hours: ["hour", "hours"],
	minutes: ["minute", "minutes"],
};

/** An amount with its unit: `12 messages`, `1 person`, `3.5 hours`, `38%`. */
export function formatAmount(amount: number, unit: MetricUnit): string {
	if (unit === "share") return formatShare(amount, "en");
	const printed = Number.isInteger(amount) ? formatCount(amount, "en", "whole") : formatRatio(amount, "en");
	if (unit === "ratio" || unit === "count") return printed;
	const [one, other] = UNIT_WORDS[unit];
	return `${printed} ${selectPluralOfPrinted(Math.abs(amount), printed, { one, other }, "en")}`;
}
