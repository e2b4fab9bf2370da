import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { checkAdmin, readableChannel } from "../asked/channel-asked";
import { personAsked } from "../asked/person-asked";
import { viewerOf } from "../asked/viewer-of";
import type { Account } from "../model/account";
import type { Channel } from "../model/chat";
import { isAdmin, isInside, type Member } from "../model/member";
import type { Person } from "../model/person";
import { numberOf, objectOf, textOf } from "../read-request";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { participantObject } from "../view/participant-object";
import type { WorldState } from "../world-state";

/** Rows a page, and how deep Telegram lets anybody read (levlam in tdlib/td#484). */
const PAGE = 200;
const DEPTH = 10_000;
const BROADCAST_DEPTH = 200;

export function participantHandlers(world: WorldState): Handlers {
	return {
		"channels.getParticipants": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			const filter = objectOf(request, "filter");
			checkVisible(channel, viewer, filter._);
			const found = membersBy(world, channel, filter);
			const reach = found.slice(0, channel.isBroadcast ? BROADCAST_DEPTH : DEPTH);
			const offset = Math.max(0, numberOf(request, "offset"));
			const page = reach.slice(offset, offset + Math.min(Math.max(numberOf(request, "limit"), 0), PAGE));
			const cast = new Cast(world, viewer.userId);
			cast.channel(channel.id);
			for (const { userId } of page) cast.user(userId);
			const participants = page.map((member) => participantObject(channel, member, viewer.userId));
			return { _: "channels.channelParticipants", count: found.length, participants, ...cast.lists() };
		},
		"channels.getParticipant": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			const person = personAsked(world, viewer, objectOf(request, "participant"));
			const member = channel.roster.get(person.id);
			const isHidden = channel.areMembersHidden && !isAdmin(channel.roster.get(viewer.userId));
			if (isHidden && person.id !== viewer.userId && !isAdmin(member)) throw refuse("CHAT_ADMIN_REQUIRED");
			if (member === undefined || member.status === "left") throw refuse("USER_NOT_PARTICIPANT");
			const cast = new Cast(world, viewer.userId);
			cast.channel(channel.id);
			cast.user(person.id);
			const participant = participantObject(channel, member, viewer.userId);
			return { _: "channels.channelParticipant", participant, ...cast.lists() };
		},
	};
}

/** Hidden members, a broadcast channel's, and the banned are for admins; admins and bots of a group are for everybody. */
function checkVisible(channel: Channel, viewer: Account, filter: string): void {
	const isForAdmins = ["channelParticipantsKicked", "channelParticipantsBanned"].includes(filter);
	const isOpen = ["channelParticipantsAdmins", "channelParticipantsBots"].includes(filter);
	if (isForAdmins || channel.isBroadcast || (channel.areMembersHidden && !isOpen)) checkAdmin(channel, viewer);
}

function membersBy(world: WorldState, channel: Channel, filter: TlObject): readonly Member[] {
	const isNamed = (member: Member) => matches(world.people.get(member.userId), textOf(filter, "q"));
	switch (filter._) {
		case "channelParticipantsAdmins":
			return channel.roster.inside().filter(isAdmin);
		case "channelParticipantsBots":
			return channel.roster.inside().filter(({ userId }) => world.people.get(userId)?.isBot === true);
		case "channelParticipantsKicked":
			return channel.roster.all().filter((member) => member.status === "banned" && isNamed(member));
		case "channelParticipantsBanned":
			return channel.roster.all().filter((member) => member.status === "restricted" && isNamed(member));
		case "channelParticipantsRecent":
			return channel.roster.inside();
		case "channelParticipantsContacts":
			return [];
		default:
			return textOf(filter, "q") === ""
				? channel.roster.inside()
				: channel.roster.all().filter((m) => isInside(m) && isNamed(m));
	}
}

/** Telegram compares the beginnings of words in name and username. */
function matches(person: Person | undefined, query: string): boolean {
	if (query === "") return true;
	const words = [person?.firstName, person?.lastName, person?.username].join(" ").toLowerCase().split(/\s+/);
	return words.some((word) => word.startsWith(query.toLowerCase()));
}
