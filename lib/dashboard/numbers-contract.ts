import { z } from "zod";
import { GroupRef, LocalDateText, WeekRef } from "./contract";
import { MetricSection } from "./recap-contract";

/** Every number of one week, by what it is about, beside the half year before it. */
export const NumbersPage = z.object({
	group: GroupRef,
	/** `null` while nothing has been measured. */
	week: WeekRef.nullable(),
	/** Every measured week, newest first. */
	weeks: z.array(WeekRef),
	sections: z.array(MetricSection),
});
export type NumbersPage = z.infer<typeof NumbersPage>;

/** Newcomers of one week, seen again in one later week. */
export const CohortSquare = z.object({
	/** Weeks since the one of their first message. */
	after: z.number().int().nonnegative(),
	/** How many of them wrote in it; `null`: it is not over, was not collected whole, or has not come. */
	active: z.number().int().nonnegative().nullable(),
	/** Of all of them, 0..1; `null` where `active` is, and for a week without newcomers. */
	share: z.number().min(0).max(1).nullable(),
});
export type CohortSquare = z.infer<typeof CohortSquare>;

export const CohortRow = z.object({
	weekStart: LocalDateText,
	/** `10–16 Nov`. */
	label: z.string(),
	/** People whose first message ever is of this week. */
	size: z.number().int().nonnegative(),
	/** `false`: some of them may have written before history begins, or the week was not collected whole. */
	isCertain: z.boolean(),
	/** From their own week on; as many as have passed. */
	squares: z.array(CohortSquare),
});
export type CohortRow = z.infer<typeof CohortRow>;

/** Who of the newcomers of each week of the half year came back, and when. */
export const CohortMatrix = z.object({
	group: GroupRef,
	/** Monday of the newest week looked at; `null` while nothing has been measured. */
	week: LocalDateText.nullable(),
	/** Newest first. */
	rows: z.array(CohortRow),
	/** The same over all certain weeks together, weighed by people. */
	overall: z.array(CohortSquare.extend({ size: z.number().int().nonnegative() })),
});
export type CohortMatrix = z.infer<typeof CohortMatrix>;

/** URL query of both: the week asked for, else the latest complete one. */
export const WeekQuery = z.object({ week: LocalDateText.optional() });
