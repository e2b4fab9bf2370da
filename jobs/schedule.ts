import { JOB_SCHEDULES } from "@/lib/domain/job-schedule";

export const COLLECT_CRON = JOB_SCHEDULES.collect.cron;
export const WEEK_SWEEP_CRON = JOB_SCHEDULES.weeks.cron;
export const PURGE_CRON = JOB_SCHEDULES.purge.cron;
export const LABELS_CRON = JOB_SCHEDULES.labels.cron;

const MINUTE_MS = 60_000;
/** Work of one kind on one group is asked for at most once in this time, however often sweeps run. */
export const COLLECT_SLOT_MS = 5 * MINUTE_MS;
/** The same of older history: a run that was cancelled, or failed for good, is begun again after this. */
export const BACKFILL_SLOT_MS = 15 * MINUTE_MS;

/** Pages one run reads before another goes on: servers allow a run a thousand steps, rests count too. */
export const BACKFILL_STEPS_MAX = 400;
/** Rests one piece of work takes before it is left to the next sweep, so that no run ever meets that limit. */
export const RESTS_MAX = 40;

/** Rows one step looks at: some seconds of work. */
export const PURGE_ROWS_A_STEP = 50_000;
/** Servers allow a run a thousand steps; what is left over is left to the next night. */
export const PURGE_STEPS_MAX = 900;

/** Texts one step reads again: some seconds of work. */
export const RELABEL_ROWS_A_STEP = 20_000;
/** Steps of one run before another goes on. */
export const RELABEL_STEPS_MAX = 400;
/** Times one run asks a language model for a page of messages; the next sweep asks on. */
export const MODEL_STEPS_MAX = 25;
