import { z } from "zod";
import { METRIC_STATUSES } from "../metrics/metric-value";

/** Raised when the shape of a frozen recap changes; older rows are read through their own version. */
export const RECAP_SCHEMA_VERSION = 1;

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A number beside that of the week before and the median of the four weeks before. `null`: not known. */
const kpi = z.object({
	metric: z.string(),
	value: z.number().nullable(),
	status: z.enum(METRIC_STATUSES),
	previous: z.number().nullable(),
	median4: z.number().nullable(),
	/** How `value` compares with `previous`, by the catalogue's rule. */
	change: z
		.object({
			kind: z.enum(["percent", "absolute", "points", "new", "stopped", "same"]),
			/** Signed: 0.18 for +18 % (`percent`), a count (`absolute`), 0..1 difference (`points`). */
			amount: z.number().nullable(),
			/** Beyond the noise band: worth an arrow. */
			isSignal: z.boolean(),
			desirability: z.enum(["good", "bad", "neutral"]),
		})
		.nullable(),
});
export type RecapKpi = z.infer<typeof kpi>;

const metric = z.object({
	value: z.number().nullable(),
	unit: z.string(),
	numerator: z.number().nullable(),
	denominator: z.number().nullable(),
	status: z.enum(METRIC_STATUSES),
	coverage: z.number().nullable(),
	reason: z.string().nullable(),
});

const person = z.object({ peerId: z.number(), count: z.number().int().nonnegative() });

/** A ranked sentence: a template's key and the numbers that fill it. Words come at drawing time, in any language. */
const story = z.object({ rule: z.string(), values: z.record(z.string(), z.union([z.number(), z.string(), z.null()])) });

/** The frozen, publishable story of one group-week: numbers and ids only, so a later opt-out or rename still holds. */
export const RecapSchema = z.object({
	schemaVersion: z.literal(RECAP_SCHEMA_VERSION),
	definitionVersion: z.number().int(),
	weekStart: localDate,
	zone: z.string(),
	startAt: z.iso.datetime(),
	endAt: z.iso.datetime(),
	mode: z.enum(["full", "quiet", "baseline"]),
	coverage: z.number().nullable(),
	story,
	hero: kpi,
	kpis: z.array(kpi).max(6),
	/** Values of the hero metric for up to 12 weeks ending with this one; `null` for weeks without data. */
	trend: z.array(z.object({ weekStart: localDate, value: z.number().nullable() })).max(12),
	/** Up to ten candidates each, so that those shown can leave out members who opted out. */
	people: z.object({
		helpers: z.array(person).max(10),
		newVoices: z.array(person).max(10),
		posters: z.array(person).max(10),
	}),
	heat: z.array(z.array(z.number().int().nonnegative()).length(24)).length(7),
	peak: z
		.object({ weekday: z.number().int().min(0).max(6), hour: z.number().int().min(0).max(23), posts: z.number().int() })
		.nullable(),
	reactions: z
		.array(z.object({ emoji: z.string(), count: z.number().int().nonnegative() }))
		.max(6)
		.nullable(),
	topics: z
		.array(z.object({ topicId: z.number().int(), title: z.string().nullable(), posts: z.number().int() }))
		.max(5),
	/** All metrics of the week at freezing time: the table behind the picture. */
	metrics: z.record(z.string(), metric),
	/** The same of the week before: what the table compares with. `null`: that week is not known. */
	previousMetrics: z.record(z.string(), metric).nullable(),
});
export type Recap = z.infer<typeof RecapSchema>;
export type RecapPerson = z.infer<typeof person>;
export type RecapStory = z.infer<typeof story>;
