import type { UpdatePosition } from "@/lib/domain/live-update";

/** What is to be done with an update at a position of a sequence applied up to `pts`. */
export type Verdict = "apply" | "drop" | "wait";

/**
 * Telegram numbers every change of a channel (and all of an account's basic groups together): an update of `count`
 * changes ends at its `pts`. One that continues exactly is applied, one seen before is dropped, and before one further
 * on something is missing.
 */
export function weighPosition(pts: number, position: UpdatePosition): Verdict {
	const startsAt = position.pts - position.count;
	if (startsAt === pts) return "apply";
	return position.pts <= pts ? "drop" : "wait";
}
