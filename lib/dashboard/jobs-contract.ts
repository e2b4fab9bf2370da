import { z } from "zod";
import { JOB_STATES } from "../domain/job-run";
import { CLOSING_STATES, POSTING_MODES, QUIET_RULES } from "../domain/posting";
import { GroupRef, WeekRef } from "./contract";
import { PictureLocale, PictureTheme } from "./recap-contract";

/** One run, ready to print. */
export const JobRunCard = z.object({
	runId: z.string(),
	functionId: z.string(),
	/** `Reading older history`, `Posting the recap` … */
	label: z.string(),
	/** `null`: not about one group. */
	group: GroupRef.nullable(),
	state: z.enum(JOB_STATES),
	stateLabel: z.string(),
	/** Done 0..1; `null` while the end is not known or nothing is counted. */
	share: z.number().min(0).max(1).nullable(),
	/** `12,034 of 48,210 messages · 183 a second · 3 min left`; `null`: nothing is counted. */
	detail: z.string().nullable(),
	/** What it waits for, or why it failed and what to do, in a sentence. */
	note: z.string().nullable(),
	/** `21 November 2026, 18:04` in the group's zone, else UTC. */
	started: z.string(),
	ended: z.string().nullable(),
	canRetry: z.boolean(),
	canCancel: z.boolean(),
});
export type JobRunCard = z.infer<typeof JobRunCard>;

/** Work done again and again by the clock. */
export const ScheduleCard = z.object({
	functionId: z.string(),
	label: z.string(),
	/** `every 30 minutes`. */
	rhythm: z.string(),
	/** Instant (ISO) of the next run; pages count down to it. */
	nextAt: z.iso.datetime().nullable(),
	/** What the last run found: `3 groups, 1 week closed`; `null`: has not run yet. */
	last: z.string().nullable(),
	/** Instant (ISO) of the last run. */
	lastAt: z.iso.datetime().nullable(),
});
export type ScheduleCard = z.infer<typeof ScheduleCard>;

/** What was decided about one closed week. */
export const ClosingCard = z.object({
	group: GroupRef,
	week: WeekRef,
	state: z.enum(CLOSING_STATES),
	/** `Waits for your approval`, `Posted`, `Not posted: too quiet` … */
	stateLabel: z.string(),
	note: z.string().nullable(),
	/** `Monday 23 November, 09:00` in the group's zone; `null`: never. */
	postAt: z.string().nullable(),
	decideBy: z.string().nullable(),
	canDecide: z.boolean(),
	/** While a decision waits: address of the picture in the theme and language it would be posted in. */
	picture: z.string().nullable(),
});
export type ClosingCard = z.infer<typeof ClosingCard>;

/** When a group's recap goes out next. */
export const NextPosting = z.object({
	group: GroupRef,
	mode: z.enum(POSTING_MODES),
	/** `Monday 23 November, 09:00`; `null`: it does not go out by itself. */
	at: z.string().nullable(),
	/** `Posts by itself`, `Waits for your approval first`, `Switched off`, `Known from an export only`. */
	note: z.string(),
	/** The newest closing that still needs something or was just settled. */
	closing: ClosingCard.nullable(),
});
export type NextPosting = z.infer<typeof NextPosting>;

export const NoticeCard = z.object({
	noticeKey: z.string(),
	kind: z.enum(["draft", "failure"]),
	title: z.string(),
	body: z.string().nullable(),
	/** Where something can be done about it. */
	path: z.string().nullable(),
	/** `20 minutes ago`. */
	age: z.string(),
});
export type NoticeCard = z.infer<typeof NoticeCard>;

/** Everything the Jobs page shows. */
export const JobsPage = z.object({
	/** The server's clock (ISO) as this was said; no change of it alone is worth saying. Pages count down by it. */
	now: z.iso.datetime(),
	runner: z.object({
		mode: z.enum(["embedded", "self-hosted", "cloud"]),
		/** `On this machine`, `Inngest server`, `Inngest Cloud`. */
		modeLabel: z.string(),
		/** Nothing drives the jobs: why, and what to do. `null`: they run. */
		problem: z.object({ message: z.string(), hint: z.string() }).nullable(),
	}),
	notices: z.array(NoticeCard),
	/** Newest first, each list bounded. */
	running: z.array(JobRunCard),
	waiting: z.array(JobRunCard),
	failed: z.array(JobRunCard),
	recent: z.array(JobRunCard),
	schedules: z.array(ScheduleCard),
	postings: z.array(NextPosting),
});
export type JobsPage = z.infer<typeof JobsPage>;

/** What of the jobs waits for somebody: the notices that stand, and the groups with a draft to decide on. */
export const JobsAttention = JobsPage.pick({ notices: true, postings: true });
export type JobsAttention = z.infer<typeof JobsAttention>;

/** Work a person may ask for out of turn. */
export const RUNNABLE_JOBS = [
	"collect-due-groups",
	"close-due-weeks",
	"purge-expired-messages",
	"relabel-due-groups",
	"measure-group",
	"collect-group",
	"backfill-group",
	"poll-reactions",
	"snapshot-members",
	"close-week",
	"publish-recap",
] as const;
export const RunRequest = z.object({
	functionId: z.enum(RUNNABLE_JOBS),
	/** Slug; needed for work about one group. */
	group: z.string().min(1).max(64).optional(),
	/** Monday of the week; the newest complete one by default. */
	week: z.iso.date().optional(),
});
export type RunRequest = z.infer<typeof RunRequest>;
export const RunRequested = z.object({ eventId: z.string() });
export type RunRequested = z.infer<typeof RunRequested>;

/** How a group's recap is posted, and what may be chosen. */
export const PostingPage = z.object({
	settings: z.object({
		mode: z.enum(POSTING_MODES),
		hour: z.number().int().min(0).max(23),
		topicId: z.number().int().positive().nullable(),
		accountId: z.string().nullable(),
		locale: PictureLocale.nullable(),
		theme: PictureTheme,
		quietRule: z.enum(QUIET_RULES),
		draftHours: z.number().int().min(1).max(144),
	}),
	topics: z.array(z.object({ topicId: z.number(), title: z.string() })),
	accounts: z.array(z.object({ accountId: z.string(), label: z.string() })),
	next: NextPosting,
	/** Newest first, the last dozen. */
	closings: z.array(ClosingCard),
	/** Days message texts are kept; `null`: always. */
	textDays: z.number().int().min(1).max(3650).nullable(),
});
export type PostingPage = z.infer<typeof PostingPage>;
export const PostingChange = PostingPage.shape.settings;
export type PostingChange = z.infer<typeof PostingChange>;
export const RetentionChange = z.object({ textDays: PostingPage.shape.textDays });
export type RetentionChange = z.infer<typeof RetentionChange>;

export const DraftDecision = z.object({ decision: z.enum(["approved", "declined"]) });
export type DraftDecision = z.infer<typeof DraftDecision>;
