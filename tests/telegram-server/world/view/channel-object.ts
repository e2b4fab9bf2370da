import type { TlObject } from "../../tl-object";
import type { Channel } from "../model/chat";
import { isAdmin, isInside } from "../model/member";
import type { WorldState } from "../world-state";
import { chatPhoto } from "./chat-photo";
import { flag } from "./flag";

/** `channel` as `viewerId` sees it; `channelForbidden` to those who were thrown out or may not look in. */
export function channelObject(world: WorldState, channel: Channel, viewerId: number): TlObject {
	const member = channel.roster.get(viewerId);
	const hash = world.accessHash("channel", channel.id, viewerId);
	const isIn = isInside(member);
	if (member?.status === "banned" || (!isIn && channel.username === null)) {
		return {
			_: "channelForbidden",
			broadcast: flag(channel.isBroadcast),
			megagroup: flag(!channel.isBroadcast),
			id: channel.id,
			access_hash: hash,
			title: channel.title,
		};
	}
	return {
		_: "channel",
		creator: flag(member?.status === "creator"),
		left: flag(!isIn),
		broadcast: flag(channel.isBroadcast),
		megagroup: flag(!channel.isBroadcast),
		has_link: flag(channel.linkedId !== null),
		slowmode_enabled: flag(channel.slowModeSeconds > 0),
		join_request: flag(channel.needsApproval),
		forum: flag(channel.isForum),
		id: channel.id,
		access_hash: hash,
		title: channel.title,
		username: channel.username ?? undefined,
		photo: chatPhoto(channel.photo),
		// Telegram shows members the moment they joined, its creator the making of the chat.
		date: isIn && member?.status !== "creator" ? member.joinedAt : channel.date,
		admin_rights: isAdmin(member) ? (member.adminRights ?? undefined) : undefined,
		banned_rights: member?.status === "restricted" ? (member.bannedRights ?? undefined) : undefined,
		default_banned_rights: channel.isBroadcast ? undefined : channel.defaultBannedRights,
		participants_count: channel.roster.count,
	};
}
