import { type Week, weekRange } from "../time/week";
import type { SourceState } from "./group-source";
import { lateFrom } from "./posting-time";

/** Why a week that is over is not closed (yet). */
export const CLOSE_SKIPS = [
	"already_closed",
	/** Nothing is known of the group's history. */
	"no_messages",
	/** The group's first week is still running. */
	"week_not_over",
	/** History ends before the week. */
	"not_collected",
	/** History ends within it, or nobody has looked since it ended. */
	"not_collected_to_end",
	/** Older history is still being read, on which records and newcomers depend. */
	"backfill_running",
	/** Too much of it is missing for a recap. */
	"gap_in_data",
] as const;
export type CloseSkip = (typeof CLOSE_SKIPS)[number];

/** What is known of a group's newest week that is over. */
export interface WeekStand {
	readonly isClosed: boolean;
	readonly isFrozen: boolean;
	/** From the first to the last instant any source held; `null`: none says. */
	readonly history: { readonly firstAt: Date; readonly lastAt: Date } | null;
	/** How live collecting is doing; `null`: the group is known from exports. */
	readonly source: { readonly state: SourceState; readonly sweptAt: Date | null } | null;
	readonly isBackfillRunning: boolean;
	/** The week as last measured. */
	readonly rollup: { readonly isComplete: boolean; readonly computedAt: Date } | null;
}

/** Why a week is not to be closed at `now`; `null`: it is. One that waited too long is closed, and said to be late. */
export function whyNotDue(week: Week, stand: WeekStand, now: Date): CloseSkip | null {
	if (stand.isClosed) return "already_closed";
	if (stand.isFrozen) return null;
	const { start, end } = weekRange(week);
	if (end > now) return "week_not_over";
	if (stand.history === null) return "no_messages";
	if (stand.history.firstAt >= end) return "week_not_over";
	if (stand.history.lastAt < start) return isListening(stand) ? "not_collected_to_end" : "not_collected";
	return now >= lateFrom(week) ? null : whyNotFrozen(stand, end);
}

/** Why a week's recap cannot be written down yet, or `null`. */
function whyNotFrozen({ source, history, isBackfillRunning, rollup }: WeekStand, end: Date): CloseSkip | null {
	if (isBackfillRunning) return "backfill_running";
	if (source?.state === "active" && !isSweptTo(source, end)) return "not_collected_to_end";
	const isMeasured = rollup !== null && rollup.computedAt >= end;
	if (!isMeasured || rollup.isComplete) return null;
	return history !== null && history.lastAt < end ? "not_collected_to_end" : "gap_in_data";
}

/** Whether a source that tells of new messages has been asked for them since `instant`. */
export function isSweptTo({ sweptAt }: { readonly sweptAt: Date | null }, instant: Date): boolean {
	return sweptAt !== null && sweptAt >= instant;
}

function isListening({ source }: WeekStand): boolean {
	return source?.state === "active";
}
