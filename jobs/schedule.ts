/** How often groups are looked over for what is due. What is due is each group's own business. */
export const COLLECT_CRON = "*/5 * * * *";

const MINUTE_MS = 60_000;
/** Work of one kind on one group is asked for at most once in this time, however often sweeps run. */
export const COLLECT_SLOT_MS = 5 * MINUTE_MS;
/** The same of older history: a run that was cancelled, or failed for good, is begun again after this. */
export const BACKFILL_SLOT_MS = 15 * MINUTE_MS;

/** Pages one run reads before another goes on: servers allow a run a thousand steps, rests count too. */
export const BACKFILL_STEPS_MAX = 400;

/** Weeks end at any quarter of an hour somewhere; a few minutes on, the sweep of messages has looked past the end. */
export const WEEK_SWEEP_CRON = "7,37 * * * *";

/** At night, when nobody waits for the database. */
export const PURGE_CRON = "41 3 * * *";
/** Rows one step looks at: some seconds of work. */
export const PURGE_ROWS_A_STEP = 50_000;
/** Servers allow a run a thousand steps; what is left over is left to the next night. */
export const PURGE_STEPS_MAX = 900;
