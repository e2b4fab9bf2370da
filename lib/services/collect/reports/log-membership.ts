import type { MembershipKind } from "@/lib/domain/membership-event";
import type { RosterEvent } from "@/lib/domain/roster";
import type { AdminLogEvent } from "@/lib/domain/telegram-reports";

/** The log's words for comings and goings, and ours. */
const KINDS: Readonly<Record<string, MembershipKind>> = {
	joined: "joined",
	joined_by_link: "joined_by_link",
	joined_by_request: "joined_by_request",
	invited: "added",
	left: "left",
	banned: "banned",
};

/** The comings and goings among rows of the admin log, dated to the second. */
export function toLogMembership(events: readonly AdminLogEvent[]): readonly RosterEvent[] {
	return events.flatMap(({ eventId, kind, memberId, actorId, at }) => {
		const told = KINDS[kind];
		if (told === undefined) return [];
		// Who joins or leaves is who acts.
		const who = memberId ?? actorId;
		return [{ eventKey: `log:${eventId}`, memberId: who, kind: told, after: new Date(at.getTime() - 1000), at }];
	});
}
