import type { TlObject } from "../../tl-object";
import type { Channel } from "../model/chat";
import type { Member } from "../model/member";
import { ALL_ADMIN_RIGHTS, MUTED } from "../model/rights";
import { refuse } from "../refuse";
import { participantObject } from "../view/participant-object";
import type { WorldState } from "../world-state";
import { noteEvent } from "./note-event";
import { tellStanding } from "./tell-standing";

export type StandingChange =
	| { readonly to: "admin"; readonly rank?: string; readonly rights?: TlObject }
	| { readonly to: "member" }
	| { readonly to: "restricted"; readonly rights?: TlObject };

/** Promotes, demotes, mutes or unmutes somebody, with its log entry. Throws USER_NOT_PARTICIPANT. */
export function changeStanding(
	world: WorldState,
	channel: Channel,
	userId: number,
	change: StandingChange,
	actorId = channel.creatorId,
	date = world.date,
): void {
	const before = channel.roster.get(userId);
	if (before === undefined) throw refuse("USER_NOT_PARTICIPANT");
	const after = changed(before, change, actorId);
	channel.roster.set(after);
	const isAboutRights = change.to === "restricted" || before.status === "restricted";
	const action = (viewerId: number) => ({
		_: `channelAdminLogEventActionParticipantToggle${isAboutRights ? "Ban" : "Admin"}`,
		prev_participant: participantObject(channel, before, viewerId),
		new_participant: participantObject(channel, after, viewerId),
	});
	const kinds = { admin: "promote", restricted: "ban", member: isAboutRights ? "unban" : "demote" } as const;
	noteEvent(world, channel, actorId, kinds[change.to], action, [userId], date);
	tellStanding(world, channel, userId);
}

function changed(before: Member, change: StandingChange, actorId: number): Member {
	const plain: Member = { ...before, status: "member", rank: null, adminRights: null, bannedRights: null };
	if (change.to === "member") return plain;
	if (change.to === "restricted") {
		return { ...plain, status: "restricted", bannedRights: change.rights ?? MUTED, kickedBy: actorId };
	}
	return { ...plain, status: "admin", rank: change.rank ?? null, adminRights: change.rights ?? ALL_ADMIN_RIGHTS };
}
