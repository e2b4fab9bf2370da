import type { ServiceDetails, ServiceRow } from "@/db/history-row";
import type { ServiceMember, ServiceMessage } from "@/lib/domain/message";
import { clampText, NAME_MAX } from "./clamp-text";
import { contentDigest } from "./content-digest";
import { toMembershipEvents } from "./to-membership-events";

/** Width of the `action` column; Telegram's longest name has 31. */
const ACTION_MAX = 64;

/** A service row as it is stored. `isLive`: Telegram itself told of it. */
export function toServiceRow(service: ServiceMessage, isTimeTrusted: boolean, isLive = false): ServiceRow {
	const details = detailsOf(service);
	const action = clampText(service.action, ACTION_MAX);
	const actorId = service.actor?.peerId ?? null;
	return {
		messageId: service.messageId,
		action,
		actorId,
		actor: service.actor,
		sentAt: service.sentAt,
		isTimeTrusted,
		isLive,
		details,
		contentHash: contentDigest(`${action}|${actorId}|${details === null ? "" : JSON.stringify(details)}`),
		membership: toMembershipEvents(service),
		topicTitle: service.action === "topic_created" ? clampText(service.title ?? "", NAME_MAX) : null,
	};
}

function detailsOf(service: ServiceMessage): ServiceDetails | null {
	const details: ServiceDetails = {
		...(service.title === null ? {} : { title: clampText(service.title, NAME_MAX) }),
		...(service.targetMessageId === null ? {} : { targetMessageId: service.targetMessageId }),
		...(service.inviter === null ? {} : { inviter: clampText(service.inviter, NAME_MAX) }),
		...(service.members.length === 0 ? {} : { members: service.members.map(toDetail) }),
	};
	return Object.keys(details).length === 0 ? null : details;
}

function toDetail(member: ServiceMember | null): { readonly peerId: number | null; readonly name: string } | null {
	return member === null ? null : { peerId: member.peerId, name: clampText(member.name, NAME_MAX) };
}
