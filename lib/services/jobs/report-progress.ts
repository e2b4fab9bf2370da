import { saveJobProgress } from "@/db/queries/job-runs";
import type { JobProgress } from "@/lib/domain/job-run";
import type { ServiceContext } from "../context";

/** Progress of one run reaches the database at most this often. */
const PERSIST_MS = 1_000;
/** A rate measured over less than this says nothing. */
const RATE_AFTER_MS = 2_000;
/** Runs remembered at once; one that never ended here is the first to be forgotten. */
const REMEMBERED_MAX = 500;

interface Counting {
	readonly unit: string;
	readonly since: number;
	readonly from: number;
	writtenAt: number;
	/** Reported since the last write. */
	unwritten: JobProgress | null;
}

/** What this process counts for each run. A run is worked on by one process at a time. */
const COUNTING = new Map<string, Counting>();

export interface ReportedProgress {
	readonly runId: string;
	/** `messages`, `weeks`, `pages`, `files` …; at most 16 characters. */
	readonly unit: string;
	readonly current: number;
	/** `null`: the end is not known. */
	readonly total: number | null;
}

/**
 * Tells how far a run is; call it as often as is handy, inside a step, with `runId` of the function's own context. Most
 * calls write nothing. Never throws: progress is a courtesy.
 */
export async function reportProgress(
	ctx: Pick<ServiceContext, "db" | "now" | "log">,
	{ runId, unit, current, total }: ReportedProgress,
): Promise<void> {
	const now = ctx.now().getTime();
	const counting = countingOf(runId, unit, current, now);
	const progress = { unit, current, total, rate: rateOf(counting, current, now) };
	counting.unwritten = progress;
	if (now - counting.writtenAt < PERSIST_MS && current !== total) return;
	counting.unwritten = null;
	counting.writtenAt = now;
	try {
		await saveJobProgress(ctx.db, runId, progress, new Date(now));
	} catch (cause) {
		ctx.log.warn({ runId, cause: String(cause) }, "could not record a job's progress");
	}
}

/** The progress reported but not written yet, to be written along with something else; a run that ends is forgotten. */
export function takeProgress(runId: string, hasEnded: boolean): JobProgress | null {
	const counting = COUNTING.get(runId);
	if (counting === undefined) return null;
	const { unwritten } = counting;
	counting.unwritten = null;
	if (hasEnded) COUNTING.delete(runId);
	return unwritten;
}

/** A run that counts something else, or from the beginning again, is measured anew. */
function countingOf(runId: string, unit: string, current: number, now: number): Counting {
	const known = COUNTING.get(runId);
	if (known !== undefined && known.unit === unit && current >= known.from) return known;
	const begun = { unit, since: now, from: current, writtenAt: Number.NEGATIVE_INFINITY, unwritten: null };
	COUNTING.delete(runId);
	COUNTING.set(runId, begun);
	for (const oldest of COUNTING.keys()) {
		if (COUNTING.size <= REMEMBERED_MAX) break;
		COUNTING.delete(oldest);
	}
	return begun;
}

function rateOf({ since, from }: Counting, current: number, now: number): number | null {
	const elapsed = now - since;
	return elapsed < RATE_AFTER_MS ? null : ((current - from) * 1_000) / elapsed;
}
