import type { Api } from "telegram/tl/index.js";
import type { MemberStatus } from "../../domain/telegram-peer";
import type { AdminLogEvent } from "../../domain/telegram-reports";
import { toDecimal, toId } from "./long";
import { toDate } from "./to-date";
import { memberIdOf, toMembership } from "./to-live-member";

type Facts = Pick<AdminLogEvent, "kind" | "memberId" | "details">;
type Action = Api.TypeChannelAdminLogEventAction;

/** One row of the admin log; kinds without a word of ours keep Telegram's. */
export function toAdminEvent(raw: Api.ChannelAdminLogEvent): AdminLogEvent {
	const actorId = toId(raw.userId);
	const facts = ofMembers(raw.action, actorId) ?? ofChanges(raw.action);
	return { eventId: toDecimal(raw.id), at: toDate(raw.date), actorId, ...facts };
}

function ofMembers(action: Action, actorId: number): Facts | null {
	switch (action.className) {
		case "ChannelAdminLogEventActionParticipantJoin":
			return { kind: "joined", memberId: actorId, details: {} };
		case "ChannelAdminLogEventActionParticipantLeave":
			return { kind: "left", memberId: actorId, details: {} };
		case "ChannelAdminLogEventActionParticipantJoinByInvite":
			return { kind: "joined_by_link", memberId: actorId, details: {} };
		case "ChannelAdminLogEventActionParticipantJoinByRequest":
			return {
				kind: "joined_by_request",
				memberId: actorId,
				details: { approved_by: String(toId(action.approvedBy)) },
			};
		case "ChannelAdminLogEventActionParticipantInvite":
			return { kind: "invited", memberId: memberIdOf(action.participant), details: {} };
		case "ChannelAdminLogEventActionParticipantToggleBan":
			return toggled(action, isRestrained, "banned", "unbanned");
		case "ChannelAdminLogEventActionParticipantToggleAdmin":
			return toggled(action, isAdmin, "promoted", "demoted");
		default:
			return null;
	}
}

function toggled(
	action: { prevParticipant: Api.TypeChannelParticipant; newParticipant: Api.TypeChannelParticipant },
	holds: (status: MemberStatus) => boolean,
	gained: string,
	lost: string,
): Facts {
	const before = toMembership(action.prevParticipant).status;
	const after = toMembership(action.newParticipant).status;
	return {
		kind: holds(after) ? gained : lost,
		memberId: memberIdOf(action.newParticipant),
		details: { from: before, to: after },
	};
}

function isRestrained(status: MemberStatus): boolean {
	return status === "banned" || status === "restricted";
}

function isAdmin(status: MemberStatus): boolean {
	return status === "admin" || status === "creator";
}

function ofChanges(action: Action): Facts {
	const name = action.className.replace("ChannelAdminLogEventAction", "");
	return { kind: name.charAt(0).toLowerCase() + name.slice(1), memberId: null, details: detailsOf(action) };
}

/** Small facts as text, whatever the kind calls them; long texts and pictures are not ours to keep. */
function detailsOf(action: Action): Record<string, string> {
	const facts: Record<string, unknown> = { ...action };
	const details: Record<string, string> = {};
	const message = facts.message ?? facts.newMessage;
	if (typeof message === "object" && message !== null && "id" in message) details.message_id = String(message.id);
	for (const [field, label] of [
		["prevValue", "from"],
		["newValue", "to"],
	] as const) {
		const value = facts[field];
		if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
			details[label] = String(value);
		}
	}
	return details;
}
