import { expect, it } from "vitest";
import { type WeekStand, whyNotDue } from "@/lib/domain/week-stand";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";

/* The week of 10 November 2025 on UTC ends on the 17th at 00:00. */
const week = parseWeek("2025-11-10", parseTimeZone("UTC"));
const at = (text: string) => new Date(`2025-11-${text}:00Z`);
const NOW = at("17T00:37");

/** Collected live, looked at five minutes after the end, not measured since. */
const WHOLE: WeekStand = {
	isClosed: false,
	isFrozen: false,
	history: { firstAt: at("01T00:00"), lastAt: at("17T00:05") },
	source: { state: "active", sweptAt: at("17T00:05") },
	isBackfillRunning: false,
	rollup: { isComplete: false, computedAt: at("16T23:59") },
};

it.each<[ReturnType<typeof whyNotDue>, string, Partial<WeekStand>, string?]>([
	[null, "is whole and over", {}],
	[null, "is frozen, whatever else", { isFrozen: true, history: null }],
	["already_closed", "has its row", { isClosed: true, isFrozen: true }],
	["week_not_over", "is still running", {}, "16T23:59"],
	["week_not_over", "came before the group did", { history: { firstAt: at("17T00:01"), lastAt: at("17T00:05") } }],
	["no_messages", "is of a group nobody knows anything of", { history: null }],
	[
		"not_collected",
		"lies after the export's end",
		{ source: null, history: { firstAt: at("01T00:00"), lastAt: at("09T00:00") } },
	],
	["not_collected_to_end", "nobody was there for", { history: { firstAt: at("01T00:00"), lastAt: at("09T00:00") } }],
	[
		"not_collected_to_end",
		"was last looked at before it ended",
		{ source: { state: "active", sweptAt: at("16T23:59") } },
	],
	["not_collected_to_end", "was never looked at", { source: { state: "active", sweptAt: null } }],
	["backfill_running", "has older history still to come", { isBackfillRunning: true }],
	["gap_in_data", "was measured since and is not whole", { rollup: { isComplete: false, computedAt: at("17T00:10") } }],
	[
		"not_collected_to_end",
		"was paused before its end",
		{
			source: { state: "paused", sweptAt: at("13T00:00") },
			history: { firstAt: at("01T00:00"), lastAt: at("13T00:00") },
			rollup: { isComplete: false, computedAt: at("17T00:10") },
		},
	],
	[null, "is whole though nobody collects it any more", { source: { state: "lost", sweptAt: at("16T23:00") } }],
	[
		null,
		"has waited so long that it is closed as late",
		{ source: { state: "active", sweptAt: at("16T23:00") } },
		"23T00:00",
	],
])("%s: a week that %s", (reason, _, change, now = "17T00:37") => {
	expect(whyNotDue(week, { ...WHOLE, ...change }, now === "17T00:37" ? NOW : at(now))).toBe(reason);
});
