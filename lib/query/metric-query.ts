import { z } from "zod";

/** What can be asked for: things that are counted message by message, and every number of the catalogue by week. */
export const QUERY_MEASURES = [
	"messages",
	"people",
	"replies",
	"reactions",
	"words",
	"media",
	"questions",
	"thanks",
	"ships",
	"blockers",
	"resolved",
] as const;
export type QueryMeasure = (typeof QUERY_MEASURES)[number];

/** What a measure can be split by. */
export const QUERY_DIMENSIONS = [
	"day",
	"week",
	"month",
	"weekday",
	"hour",
	"topic",
	"member",
	"kind",
	"language",
	"label",
	"emoji",
] as const;
export type QueryDimension = (typeof QUERY_DIMENSIONS)[number];

export const QUERY_FIELDS = ["topic", "member", "kind", "language", "label", "weekday", "hour", "sender"] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

export const QUERY_UNITS = ["days", "weeks", "months", "years"] as const;
export type QueryUnit = (typeof QUERY_UNITS)[number];

/** Time asked about, in the group's own zone. `last`: whole units before now, the running one left out. */
export const QueryPeriod = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("last"), count: z.number().int().min(1).max(520), unit: z.enum(QUERY_UNITS) }),
	z.object({ kind: z.literal("this"), unit: z.enum(QUERY_UNITS) }),
	/** Both days included. */
	z.object({ kind: z.literal("between"), from: z.iso.date(), to: z.iso.date() }),
	z.object({ kind: z.literal("all") }),
]);
export type QueryPeriod = z.infer<typeof QueryPeriod>;

export const QueryFilter = z.object({
	field: z.enum(QUERY_FIELDS),
	operator: z.enum(["=", "!="]),
	/** Any of them. */
	values: z.array(z.string().min(1).max(200)).min(1).max(20),
});
export type QueryFilter = z.infer<typeof QueryFilter>;

/** `measure by dimension over period where filters`: one typed, read-only question about one group. */
export const MetricQuery = z.object({
	/** A QueryMeasure, or a key of the metric catalogue (those by week, and nothing else). */
	measure: z.string().min(1).max(64),
	by: z.enum(QUERY_DIMENSIONS).nullable(),
	period: QueryPeriod,
	where: z.array(QueryFilter).max(8),
	/** Rows answered at most. */
	limit: z.number().int().min(1).max(1000),
});
export type MetricQuery = z.infer<typeof MetricQuery>;
