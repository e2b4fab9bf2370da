import type { TlObject } from "../../tl-object";
import type { Channel } from "../model/chat";
import type { Member } from "../model/member";
import { ALL_ADMIN_RIGHTS, BANNED } from "../model/rights";
import { flag } from "./flag";

/** `ChannelParticipant` of one member as `viewerId` sees it. */
export function participantObject(channel: Channel, member: Member, viewerId: number): TlObject {
	switch (member.status) {
		case "left":
			return { _: "channelParticipantLeft", peer: { _: "peerUser", user_id: member.userId } };
		case "banned":
		case "restricted":
			return restricted(channel, member);
		case "creator":
		case "admin":
			return boss(channel, member, member.userId === viewerId);
		default:
			return ordinary(channel, member, member.userId === viewerId);
	}
}

function restricted(channel: Channel, member: Member): TlObject {
	return {
		_: "channelParticipantBanned",
		left: flag(member.status === "banned"),
		peer: { _: "peerUser", user_id: member.userId },
		kicked_by: member.kickedBy ?? channel.creatorId,
		date: member.joinedAt,
		banned_rights: member.bannedRights ?? BANNED,
	};
}

function boss(channel: Channel, member: Member, isSelf: boolean): TlObject {
	const facts = { admin_rights: member.adminRights ?? ALL_ADMIN_RIGHTS, rank: member.rank ?? undefined };
	if (member.status === "creator") return { _: "channelParticipantCreator", user_id: member.userId, ...facts };
	return {
		_: "channelParticipantAdmin",
		self: flag(isSelf),
		user_id: member.userId,
		inviter_id: isSelf ? (member.inviterId ?? channel.creatorId) : undefined,
		promoted_by: channel.creatorId,
		date: member.joinedAt,
		...facts,
	};
}

function ordinary(channel: Channel, member: Member, isSelf: boolean): TlObject {
	const facts = { user_id: member.userId, date: member.joinedAt };
	if (!isSelf) return { _: "channelParticipant", ...facts };
	return { _: "channelParticipantSelf", ...facts, inviter_id: member.inviterId ?? channel.creatorId };
}
