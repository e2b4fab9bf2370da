/**
 * `running`: it works or waits for its turn. `waiting`: it sleeps, or waits for somebody. `retrying`: a step failed and
 * is tried again at `waitingUntil`. The other three are ends.
 */
export const JOB_STATES = ["running", "waiting", "retrying", "completed", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** How far a run is; only functions that go through something countable say so. */
export interface JobProgress {
	/** `messages`, `weeks`, `pages`, `files` … */
	readonly unit: string;
	readonly current: number;
	/** `null`: the end is not known. */
	readonly total: number | null;
	/** Per second since this run began to count; `null`: too early to say. */
	readonly rate: number | null;
}

/** One run of a job as it reports itself, in the same words whichever server drives it. */
export interface JobRun {
	readonly runId: string;
	/** `close-week`. */
	readonly functionId: string;
	/** What started it: by this id it is cancelled. */
	readonly eventId: string;
	readonly eventName: string;
	/** The event's payload, from which a failed run is started again. */
	readonly eventData: unknown;
	/** `null`: not about one group. */
	readonly groupId: number | null;
	readonly state: JobState;
	/** The step it is at or was last at. */
	readonly step: string | null;
	/** Times the current step was begun, from 1. */
	readonly attempt: number;
	readonly progress: JobProgress | null;
	/** What it waits for, as a person is told; `null`: for nothing. */
	readonly waitingFor: string | null;
	readonly waitingUntil: Date | null;
	/** Why it failed, or what the last try met. */
	readonly error: string | null;
	/** What it returned: counts and ids. */
	readonly result: unknown;
	readonly startedAt: Date;
	readonly updatedAt: Date;
	readonly endedAt: Date | null;
}

/** Whether a run has come to an end, good or bad. */
export function isEnded({ state }: Pick<JobRun, "state">): boolean {
	return state === "completed" || state === "failed" || state === "cancelled";
}
