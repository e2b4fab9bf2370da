import type { Api } from "telegram/tl/index.js";
import type { LiveMember, MemberStatus, SeenPeer } from "../../domain/telegram-peer";
import { ifPresent } from "./if-present";
import { toId } from "./long";
import { toDateOrNull } from "./to-date";

/** What Telegram lists of one person, before it is known who that is. */
interface Membership {
	readonly status: MemberStatus;
	readonly joinedAt: Date | null;
	readonly inviterId: number | null;
	readonly rank: string | null;
}

export function toLiveMember(
	raw: Api.TypeChannelParticipant | Api.TypeChatParticipant,
	people: readonly SeenPeer[],
): LiveMember | null {
	const id = memberIdOf(raw);
	const seen = people.find((one) => one.ref.kind === "user" && one.ref.id === id);
	return seen === undefined ? null : { seen, ...toMembership(raw) };
}

/** Bare user id; channels can be banned too, and are no members. */
export function memberIdOf(raw: Api.TypeChannelParticipant | Api.TypeChatParticipant): number | null {
	if (raw.className !== "ChannelParticipantBanned" && raw.className !== "ChannelParticipantLeft") {
		return toId(raw.userId);
	}
	return raw.peer.className === "PeerUser" ? toId(raw.peer.userId) : null;
}

/** Where a person stands in the chat. */
export function toMembership(raw: Api.TypeChannelParticipant | Api.TypeChatParticipant): Membership {
	switch (raw.className) {
		case "ChannelParticipantCreator":
			return { status: "creator", joinedAt: null, inviterId: null, rank: raw.rank ?? null };
		case "ChatParticipantCreator":
			return { status: "creator", joinedAt: null, inviterId: null, rank: null };
		case "ChannelParticipantAdmin":
			return {
				status: "admin",
				joinedAt: toDateOrNull(raw.date),
				inviterId: ifPresent(raw.inviterId, toId),
				rank: raw.rank ?? null,
			};
		case "ChatParticipantAdmin":
		case "ChatParticipant":
		case "ChannelParticipantSelf":
			return {
				status: raw.className === "ChatParticipantAdmin" ? "admin" : "member",
				joinedAt: toDateOrNull(raw.date),
				inviterId: toId(raw.inviterId),
				rank: null,
			};
		case "ChannelParticipant":
			return { status: "member", joinedAt: toDateOrNull(raw.date), inviterId: null, rank: null };
		case "ChannelParticipantBanned":
			return { status: toBannedStatus(raw), joinedAt: null, inviterId: null, rank: null };
		case "ChannelParticipantLeft":
			return { status: "left", joinedAt: null, inviterId: null, rank: null };
	}
}

/** Who may not even read is banned; lesser limits only restrict, and a restricted person may have left. */
function toBannedStatus(raw: Api.ChannelParticipantBanned): MemberStatus {
	if (raw.bannedRights.viewMessages === true) return "banned";
	return raw.left === true ? "left" : "restricted";
}
