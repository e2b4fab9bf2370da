import type { ImportRecord } from "@/lib/domain/import-report";
import { STALE_MS } from "./record-import";

/** The record as it must be read at `now`: a running import whose heartbeat stopped was killed with its process. */
export function asOfNow(record: ImportRecord, now: Date): ImportRecord {
	const silentMs = now.getTime() - record.heartbeatAt.getTime();
	if (record.state !== "running" || silentMs < STALE_MS) return record;
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
