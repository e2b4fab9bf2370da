import type { Peer } from "@/lib/domain/member";
import type { MembershipEvent, MembershipKind } from "@/lib/domain/membership-event";
import type { ServiceMember, ServiceMessage } from "@/lib/domain/message";
import { clampText, NAME_MAX } from "./clamp-text";

/**
 * Who came or went with a service row. Adding oneself is joining and removing oneself is leaving: Telegram writes both
 * as acting on a list with the actor in it. Creating a group is not counted as joining it.
 */
export function toMembershipEvents(service: ServiceMessage): readonly MembershipEvent[] {
	switch (service.action) {
		case "join_group_by_link":
			return [eventOf(service, 0, "joined_by_link", service.actor)];
		case "join_group_by_request":
			return [eventOf(service, 0, "joined_by_request", service.actor)];
		case "invite_members":
			return service.members.map((member, position) => actedOn(service, position, member, "joined", "added"));
		case "remove_members":
			return service.members.map((member, position) => actedOn(service, position, member, "left", "removed"));
		default:
			return [];
	}
}

function actedOn(
	service: ServiceMessage,
	position: number,
	member: ServiceMember | null,
	ownDoing: MembershipKind,
	othersDoing: MembershipKind,
): MembershipEvent {
	if (member === null) return eventOf(service, position, othersDoing, null);
	const { actor } = service;
	const isActor = actor !== null && isSame(actor, member);
	return isActor ? eventOf(service, position, ownDoing, actor) : eventOf(service, position, othersDoing, member);
}

/** Exports name the people acted on without an id, so a name must do where there is none. */
function isSame(actor: Peer, member: ServiceMember): boolean {
	return member.peerId === null ? actor.name === member.name : actor.peerId === member.peerId;
}

function eventOf(
	service: ServiceMessage,
	position: number,
	kind: MembershipKind,
	who: Peer | ServiceMember | null,
): MembershipEvent {
	const name = who?.name ?? null;
	return {
		messageId: service.messageId,
		position,
		kind,
		peerId: who?.peerId ?? null,
		name: name === null ? null : clampText(name, NAME_MAX),
		occurredAt: service.sentAt,
	};
}
