import type { BasicGroup, Channel } from "../model/chat";
import { isInside, type Member } from "../model/member";
import { BANNED } from "../model/rights";
import { participantObject } from "../view/participant-object";
import type { WorldState } from "../world-state";
import { appendMessage } from "./append-message";
import { noteEvent } from "./note-event";
import { tellStanding } from "./tell-standing";

export interface Departure {
	/** Who removed them; left out: they went by themselves. */
	readonly by?: number;
	/** Removed but welcome back; else banned. */
	readonly isKick?: boolean;
	readonly isSilent?: boolean;
	/** Unix seconds. */
	readonly date?: number;
}

/** Takes somebody out of a chat. No-op for those outside. Answers the service row's id. */
export function leaveChat(
	world: WorldState,
	chat: Channel | BasicGroup,
	userId: number,
	departure: Departure = {},
): number | null {
	const before = chat.roster.get(userId);
	if (!isInside(before)) return null;
	const after = departed(before, departure);
	const date = departure.date ?? world.date;
	const from = { kind: "user", id: departure.by ?? userId } as const;
	const action = { _: "messageActionChatDeleteUser", user_id: userId };
	const isSilent = departure.isSilent === true || (chat.kind === "channel" && chat.isBroadcast);
	// The row is written first: whoever goes still sees it.
	const rowId = isSilent ? null : appendMessage(world, chat, { from, action, date }).message.id;
	chat.roster.set(after);
	if (chat.kind === "channel") noteDeparture(world, chat, before, after, departure, date);
	tellStanding(world, chat, userId);
	return rowId;
}

function departed(before: Member, { by, isKick }: Departure): Member {
	const left: Member = { ...before, status: "left", adminRights: null, rank: null };
	return by === undefined || isKick === true ? left : { ...left, status: "banned", bannedRights: BANNED, kickedBy: by };
}

function noteDeparture(
	world: WorldState,
	channel: Channel,
	before: Member,
	after: Member,
	{ by, isKick }: Departure,
	date: number,
): void {
	if (by === undefined) {
		noteEvent(
			world,
			channel,
			before.userId,
			"leave",
			() => ({ _: "channelAdminLogEventActionParticipantLeave" }),
			[],
			date,
		);
		return;
	}
	const action = (viewerId: number) => ({
		_: "channelAdminLogEventActionParticipantToggleBan",
		prev_participant: participantObject(channel, before, viewerId),
		new_participant: participantObject(channel, after, viewerId),
	});
	noteEvent(world, channel, by, isKick === true ? "kick" : "ban", action, [before.userId], date);
}
