import type { MembershipKind } from "@/lib/domain/membership-event";
import type { RosterEvent } from "@/lib/domain/roster";
import type { AdminLogEvent } from "@/lib/domain/telegram-reports";

/** The log's words for comings and goings of one's own, and ours. */
const KINDS: Readonly<Record<string, MembershipKind>> = {
	joined: "joined",
	joined_by_link: "joined_by_link",
	joined_by_request: "joined_by_request",
	invited: "added",
	left: "left",
};
const OUTSIDE = new Set(["banned", "left"]);

/** The comings and goings among rows of the admin log, dated to the second. */
export function toLogMembership(events: readonly AdminLogEvent[]): readonly RosterEvent[] {
	return events.flatMap((event) => {
		const { eventId, memberId, actorId, at } = event;
		const kind = KINDS[event.kind] ?? expulsionOf(event);
		if (kind === null) return [];
		// Who joins or leaves is who acts.
		return [
			{ eventKey: `log:${eventId}`, memberId: memberId ?? actorId, kind, after: new Date(at.getTime() - 1000), at },
		];
	});
}

/** A change of rights that put somebody out. Muting does not, nor banning somebody who was not there, nor lifting a ban. */
function expulsionOf({ kind, details }: AdminLogEvent): MembershipKind | null {
	if (kind !== "banned" && kind !== "unbanned") return null;
	const { from = "member", to = kind === "banned" ? "banned" : "member" } = details;
	if (OUTSIDE.has(from) || !OUTSIDE.has(to)) return null;
	return to === "banned" ? "banned" : "removed";
}
