import { isComing, type RosterEvent } from "@/lib/domain/roster";

/** Events that no exactly dated one of the admin log already tells: the same person, the same direction, within its span. */
export function withoutTold(events: readonly RosterEvent[], logged: readonly RosterEvent[]): readonly RosterEvent[] {
	return events.filter((event) => !logged.some((told) => covers(event, told)));
}

function covers(event: RosterEvent, told: RosterEvent): boolean {
	if (told.memberId !== event.memberId || isComing(event.kind) !== isComing(told.kind)) return false;
	return told.at <= event.at && (event.after === null || told.at >= event.after);
}
