import type { TlObject } from "../../tl-object";
import type { BasicGroup, Channel } from "../model/chat";
import { isInside, type Member } from "../model/member";
import { exportedInvite } from "../view/exported-invite";
import type { WorldState } from "../world-state";
import { appendMessage } from "./append-message";
import { noteEvent } from "./note-event";
import { tellStanding } from "./tell-standing";

export interface Entry {
	/** How they came: on their own, by the invite link, after approval, or added by `by`. */
	readonly via?: "self" | "link" | "request" | "added";
	readonly by?: number;
	/** Large groups keep joins to themselves: no service row. */
	readonly isSilent?: boolean;
	/** Unix seconds. */
	readonly date?: number;
}

/** Lets somebody in, with the service row and the log entry of their way. No-op for those inside. Answers the row's id. */
export function enterChat(
	world: WorldState,
	chat: Channel | BasicGroup,
	userId: number,
	entry: Entry = {},
): number | null {
	const known = chat.roster.get(userId);
	if (isInside(known)) return null;
	const via = entry.via ?? (entry.by === undefined ? "self" : "added");
	const inviter = via === "added" ? (entry.by ?? chat.creatorId) : via === "link" ? chat.creatorId : null;
	const date = entry.date ?? world.date;
	chat.roster.set(newMember(userId, date, inviter));
	if (chat.kind === "channel") noteEntry(world, chat, userId, via, inviter, date);
	tellStanding(world, chat, userId);
	if (entry.isSilent === true || (chat.kind === "channel" && chat.isBroadcast)) return null;
	const from = { kind: "user", id: via === "added" ? (inviter ?? userId) : userId } as const;
	return appendMessage(world, chat, { from, action: actionOf(via, userId, inviter), date }).message.id;
}

export function newMember(userId: number, joinedAt: number, inviterId: number | null = null): Member {
	const none = { rank: null, adminRights: null, bannedRights: null, kickedBy: null };
	return { userId, status: "member", joinedAt, inviterId, ...none };
}

function actionOf(via: NonNullable<Entry["via"]>, userId: number, inviter: number | null): TlObject {
	if (via === "link") return { _: "messageActionChatJoinedByLink", inviter_id: inviter ?? 0 };
	if (via === "request") return { _: "messageActionChatJoinedByRequest" };
	return { _: "messageActionChatAddUser", users: [userId] };
}

function noteEntry(
	world: WorldState,
	channel: Channel,
	userId: number,
	via: NonNullable<Entry["via"]>,
	inviter: number | null,
	date: number,
): void {
	if (via === "added" && inviter !== null) {
		const participant = { _: "channelParticipant", user_id: userId, date };
		const action = { _: "channelAdminLogEventActionParticipantInvite", participant };
		noteEvent(world, channel, inviter, "invite", () => action, [userId], date);
		return;
	}
	const invite = exportedInvite(channel);
	const names = { self: "Join", added: "Join", link: "JoinByInvite", request: "JoinByRequest" } as const;
	const action: TlObject = {
		_: `channelAdminLogEventActionParticipant${names[via]}`,
		...(via === "link" || via === "request" ? { invite } : {}),
		...(via === "request" ? { approved_by: channel.creatorId } : {}),
	};
	noteEvent(world, channel, userId, via === "self" ? "join" : "invites", () => action, [channel.creatorId], date);
}
