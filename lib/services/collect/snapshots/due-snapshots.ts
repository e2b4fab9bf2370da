import type { SentSpan } from "@/db/queries/sent-messages";
import type { GroupSource } from "@/lib/domain/group-source";
import { HOUR_MS, isDueAgain } from "../due-again";
import { type AgeLadder, dueSpans, steps } from "./age-ladder";

const QUARTER_MS = HOUR_MS / 4;

/**
 * Views, forwards and replies of a message grow in its first hours and settle in two days: four times in the first hour,
 * hourly until 8 h, every 4 h until 48 h. At most 21 rows a message.
 */
export const SNAPSHOT_LADDER: AgeLadder = {
	agesMs: [
		...steps(0, HOUR_MS, QUARTER_MS),
		...steps(HOUR_MS, 8 * HOUR_MS, HOUR_MS),
		...steps(8 * HOUR_MS, 48 * HOUR_MS, 4 * HOUR_MS),
	],
	everyMs: 5 * 60_000,
};

/** Whether young messages' counters are to be asked for again. */
export function isSnapshotDue(source: Pick<GroupSource, "snapshotsAt">, now: Date): boolean {
	return isDueAgain(source.snapshotsAt, SNAPSHOT_LADDER.everyMs, now);
}

/** When the messages were sent whose counters are due. */
export function snapshotSpans(source: Pick<GroupSource, "snapshotsAt">, now: Date): readonly SentSpan[] {
	return dueSpans(SNAPSHOT_LADDER, source.snapshotsAt, now);
}
