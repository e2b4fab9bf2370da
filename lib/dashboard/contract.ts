import { z } from "zod";
import { METRIC_STATUSES } from "../metrics/metric-value";

/** What the dashboard and the HTTP API say. Numbers arrive formatted; raw ones stand beside them only where a chart draws them. */

export const LocalDateText = z.iso.date();

/** A comparison with the week before: arrow, sign, word and colour are all derivable from it, and none stands alone. */
export const Change = z.object({
	direction: z.enum(["up", "down", "flat"]),
	desirability: z.enum(["good", "bad", "neutral"]),
	/** `18 %`, `+4`, `new`; without the arrow. */
	text: z.string(),
	/** What it is compared with: `3,571 the week before`. */
	versus: z.string().nullable(),
});
export type Change = z.infer<typeof Change>;

/** How a number stands among the weeks before it. Texts are `null` where nothing is to be said. */
export const MetricInTime = z.object({
	/** Up to 26 weeks ending with this one, oldest first; `null`: nothing is known of that week. */
	trend: z.array(z.number().nullable()),
	/** Median of the four weeks before: `3,210`. */
	median: z.string().nullable(),
	versusMedian: Change.nullable(),
	/** `Highest of 14 weeks`. */
	record: z.object({ kind: z.enum(["highest", "lowest"]), text: z.string() }).nullable(),
	/** `Up 4 weeks in a row`. */
	streak: z.object({ direction: z.enum(["up", "down"]), text: z.string() }).nullable(),
});
export type MetricInTime = z.infer<typeof MetricInTime>;

/** One metric of one week, ready to print. */
export const MetricCell = z.object({
	key: z.string(),
	label: z.string(),
	/** `—` when nothing can be said. */
	value: z.string(),
	status: z.enum(METRIC_STATUSES),
	/** Why the status is not `ok`, or how much was covered, in words; `null` when there is nothing to add. */
	note: z.string().nullable(),
	/** Share 0..1 of what should have been seen; `null` where the notion does not apply. */
	coverage: z.number().nullable(),
	definition: z.string(),
	change: Change.nullable(),
	/** Absent where only one week is shown. */
	inTime: MetricInTime.optional(),
});
export type MetricCell = z.infer<typeof MetricCell>;

export const GroupRef = z.object({
	slug: z.string(),
	title: z.string(),
	/** One or two letters or an emoji for the tile that stands for the group. */
	initials: z.string(),
	/** Both ends of the tile's gradient, the hue of the group's pictures: `#rrggbb`. */
	tile: z.tuple([z.string(), z.string()]),
	/** IANA name or fixed offset every day and week is cut in, and how people read it. */
	zone: z.string(),
	zoneLabel: z.string(),
	locale: z.enum(["en", "ru"]),
});
export type GroupRef = z.infer<typeof GroupRef>;

export const GroupCard = GroupRef.extend({
	kindLabel: z.string(),
	messages: z.string(),
	/** `6 Nov 2024 – 16 Nov 2025`; `null` for a group without messages. */
	span: z.string().nullable(),
});
export type GroupCard = z.infer<typeof GroupCard>;

export const GroupList = z.object({ groups: z.array(GroupCard) });
export type GroupList = z.infer<typeof GroupList>;

export const WeekRef = z.object({
	start: LocalDateText,
	/** `Week 46 · 10–16 November 2025`. */
	label: z.string(),
	/** Over and collected to its end. */
	isComplete: z.boolean(),
});
export type WeekRef = z.infer<typeof WeekRef>;

const PersonRow = z.object({
	name: z.string(),
	count: z.string(),
	/** Length of the bar: this count over the board's largest, 0..1. */
	share: z.number().min(0).max(1),
	seed: z.number().int().nonnegative(),
});

export const Board = z.object({ key: z.string(), title: z.string(), unit: z.string(), people: z.array(PersonRow) });
export type Board = z.infer<typeof Board>;

/** A week of the trend; `null` is a week about which nothing is known, never a quiet one. */
export const TrendPoint = z.object({
	weekStart: LocalDateText,
	/** `10–16 Nov`. */
	label: z.string(),
	messages: z.number().int().nullable(),
	activeMembers: z.number().int().nullable(),
	isComplete: z.boolean(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

export const Heat = z.object({
	/** Posts by local weekday (Monday first) and clock hour. */
	cells: z.array(z.array(z.number().int().nonnegative()).length(24)).length(7),
	/** Names of the weekdays, Monday first. */
	weekdays: z.array(z.string()).length(7),
	/** `Friday 21:00, 42 messages`; `null` for a silent week. */
	peak: z.string().nullable(),
});
export type Heat = z.infer<typeof Heat>;

export const RecapCard = z.object({
	week: WeekRef,
	story: z.string(),
	/** Path of the picture as members see it, `og` format, without the theme. */
	picture: z.string(),
	alt: z.string(),
});
export type RecapCard = z.infer<typeof RecapCard>;

/** One group's week with the half year around it. */
export const Overview = z.object({
	group: GroupRef,
	/** `null` while nothing has been measured. */
	week: WeekRef.nullable(),
	/** Every measured week, newest first. */
	weeks: z.array(WeekRef),
	story: z.string().nullable(),
	tiles: z.array(MetricCell),
	/** Up to 26 weeks ending with the newest one, oldest first. */
	trend: z.array(TrendPoint),
	heat: Heat.nullable(),
	boards: z.array(Board),
	/** Newest frozen recaps, newest first. */
	recaps: z.array(RecapCard),
});
export type Overview = z.infer<typeof Overview>;

/** URL query of an overview: the week asked for, else the latest complete one. */
export const OverviewQuery = z.object({ week: LocalDateText.optional() });
