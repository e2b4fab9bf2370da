import type { ImportRecord } from "@/lib/domain/import-report";
import { isEnded, type JobRun } from "@/lib/domain/job-run";
import { STALE_MS } from "./record-import";

/**
 * The record as it must be read at `now`, with the run of the job that does it (`null`: none has begun, or the command line does it).
 * An import that has not begun waits for its turn; a begun one whose heartbeat stopped was killed with its process, and goes
 * on if a job does it.
 */
export function asOfNow(record: ImportRecord, run: Pick<JobRun, "state"> | null, now: Date): ImportRecord {
	const isDriven = run !== null && !isEnded(run);
	if (record.state === "failed" && isDriven) return waiting(record);
	const silentMs = now.getTime() - record.heartbeatAt.getTime();
	if (record.state !== "running" || record.progress === null || silentMs < STALE_MS) return record;
	if (isDriven) return waiting(record);
	return {
		...record,
		state: "failed",
		finishedAt: record.heartbeatAt,
		failure: {
			code: "internal",
			message: "The import was interrupted.",
			hint: "Import the same export again: it goes on from what is stored.",
			place: null,
		},
	};
}

/** Whether what the record says depends on the job behind it. */
export function dependsOnRun(record: ImportRecord, now: Date): boolean {
	if (record.state === "failed") return true;
	return record.state === "running" && now.getTime() - record.heartbeatAt.getTime() >= STALE_MS;
}

/** It is tried again in its turn. */
function waiting(record: ImportRecord): ImportRecord {
	return { ...record, state: "running", progress: null, failure: null, finishedAt: null };
}
