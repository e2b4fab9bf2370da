import type { TlObject } from "../../tl-object";
import type { BasicGroup } from "../model/chat";
import { isInside, type Member } from "../model/member";
import type { Cast } from "./cast";
import { exportedInvite } from "./exported-invite";
import { fileObject } from "./file-object";

/** `chatFull` as the cast's viewer sees it; members only for those inside. */
export function groupFull(cast: Cast, group: BasicGroup): TlObject {
	const member = group.roster.get(cast.viewerId);
	if (group.migratedToId !== null) cast.channel(group.migratedToId);
	return {
		_: "chatFull",
		id: group.id,
		about: group.about,
		participants: participants(cast, group, isInside(member)),
		chat_photo: group.photo === null ? undefined : fileObject(cast.world, group.photo),
		notify_settings: { _: "peerNotifySettings" },
		exported_invite: member?.status === "creator" ? exportedInvite(group) : undefined,
	};
}

function participants(cast: Cast, group: BasicGroup, isVisible: boolean): TlObject {
	if (!isVisible) return { _: "chatParticipantsForbidden", chat_id: group.id };
	const members = group.roster.inside();
	for (const { userId } of members) cast.user(userId);
	const rows = members.map((row) => participant(group, row));
	return { _: "chatParticipants", chat_id: group.id, participants: rows, version: group.version };
}

function participant(group: BasicGroup, row: Member): TlObject {
	if (row.status === "creator") return { _: "chatParticipantCreator", user_id: row.userId };
	const facts = { user_id: row.userId, inviter_id: row.inviterId ?? group.creatorId, date: row.joinedAt };
	return { _: row.status === "admin" ? "chatParticipantAdmin" : "chatParticipant", ...facts };
}
