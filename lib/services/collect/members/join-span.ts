import type { LastList, ListedMember, RosterEntry } from "@/lib/domain/roster";

/** It happened after `after` and not later than `at`. */
export interface JoinSpan {
	readonly after: Date;
	readonly at: Date;
}

/** When somebody who was not on the last list came; `null`: it cannot be told that they came since. */
export function joinSpan({ joinedAt }: ListedMember, last: LastList, takenAt: Date): JoinSpan | null {
	// In the very second of the last list they may have come right after it.
	if (joinedAt !== null && joinedAt >= last.takenAt) return dated(joinedAt);
	return last.isComplete ? { after: last.takenAt, at: takenAt } : null;
}

/**
 * When somebody on both lists left and came back unseen; `null`: they stayed. Only plain members' dates say so: those of
 * admins and of restricted people are of that, and not of their joining.
 */
export function returnSpan(known: RosterEntry, now: ListedMember): JoinSpan | null {
	const isPlain = known.status === "member" && now.status === "member";
	return isPlain && now.joinedAt !== null && now.joinedAt > known.lastSeenAt ? dated(now.joinedAt) : null;
}

/** Telegram dates to the second. */
function dated(at: Date): JoinSpan {
	return { after: new Date(at.getTime() - 1000), at };
}
