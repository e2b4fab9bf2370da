import type { LastList, ListedMember, RosterEntry, RosterEvent } from "@/lib/domain/roster";
import { type JoinSpan, joinSpan, returnSpan } from "./join-span";

/** What is compared. */
export interface RosterLists {
	readonly before: ReadonlyMap<number, RosterEntry>;
	/** The list before this one; `null`: this is the first. */
	readonly last: LastList | null;
	readonly listed: readonly ListedMember[];
	/** Everybody is on the new list. */
	readonly isComplete: boolean;
	readonly takenAt: Date;
}

export interface RosterDiff {
	readonly events: readonly RosterEvent[];
	/** Present before and absent from a complete list. */
	readonly leftIds: readonly number[];
}

/**
 * Who came and went between two lists. Only a complete list proves a leave. A join is proven by the date Telegram gives,
 * or by absence from the complete list before; the first list tells of nobody's coming.
 */
export function diffRoster({ before, last, listed, isComplete, takenAt }: RosterLists): RosterDiff {
	const events: RosterEvent[] = [];
	const note = (memberId: number, kind: RosterEvent["kind"], span: JoinSpan, suffix = "") => {
		const eventKey = `list:${Math.floor(takenAt.getTime() / 1000)}:${memberId}${suffix}`;
		events.push({ eventKey, memberId, kind, ...span });
	};
	for (const member of listed) {
		const { memberId } = member;
		const known = before.get(memberId);
		if (known?.isPresent === true) {
			const back = returnSpan(known, member);
			if (back === null) continue;
			note(memberId, "left", { after: known.lastSeenAt, at: back.at }, ":left");
			note(memberId, "joined", back);
		} else {
			const span = last === null ? null : joinSpan(member, last, takenAt);
			if (span !== null) note(memberId, "joined", span);
		}
	}
	const gone = isComplete ? missingOf(before, listed) : [];
	for (const { memberId, lastSeenAt } of gone) note(memberId, "left", { after: lastSeenAt, at: takenAt });
	return { events, leftIds: gone.map(({ memberId }) => memberId) };
}

function missingOf(before: RosterLists["before"], listed: readonly ListedMember[]): RosterEntry[] {
	const listedIds = new Set(listed.map(({ memberId }) => memberId));
	return [...before.values()].filter((known) => known.isPresent && !listedIds.has(known.memberId));
}
