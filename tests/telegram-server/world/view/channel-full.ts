import type { TlObject } from "../../tl-object";
import type { Channel } from "../model/chat";
import { isAdmin, isInside } from "../model/member";
import type { Cast } from "./cast";
import { dialogCounts } from "./dialog-object";
import { exportedInvite } from "./exported-invite";
import { fileObject } from "./file-object";
import { flag } from "./flag";

/** `channelFull` as the cast's viewer sees it. */
export function channelFull(cast: Cast, channel: Channel): TlObject {
	const { world, viewerId } = cast;
	const member = channel.roster.get(viewerId);
	const isBoss = isAdmin(member);
	if (channel.linkedId !== null) cast.channel(channel.linkedId);
	if (channel.migratedFrom !== null) cast.group(channel.migratedFrom.groupId);
	return {
		_: "channelFull",
		can_view_participants: flag(isBoss || (!channel.areMembersHidden && !channel.isBroadcast)),
		participants_hidden: flag(channel.areMembersHidden),
		can_view_stats: flag(channel.canViewStats && isBoss),
		stats_dc: channel.canViewStats ? channel.statsDc : undefined,
		id: channel.id,
		about: channel.about,
		participants_count: channel.roster.count,
		...(isBoss ? countsForAdmins(channel) : {}),
		online_count: channel.isBroadcast ? undefined : Math.ceil(channel.roster.count / 20),
		...readMarks(channel, viewerId),
		chat_photo: channel.photo === null ? { _: "photoEmpty", id: 0n } : fileObject(world, channel.photo),
		notify_settings: { _: "peerNotifySettings" },
		exported_invite: isBoss ? exportedInvite(channel) : undefined,
		bot_info: [],
		migrated_from_chat_id: channel.migratedFrom === null ? undefined : BigInt(channel.migratedFrom.groupId),
		migrated_from_max_id: channel.migratedFrom?.maxId,
		pinned_msg_id: channel.log.all.findLast((message) => message.isPinned)?.id,
		linked_chat_id: channel.linkedId ?? undefined,
		slowmode_seconds: channel.slowModeSeconds > 0 ? channel.slowModeSeconds : undefined,
		slowmode_next_send_date: nextPostAt(channel, viewerId, world.now()),
		pts: channel.pts.pts,
		available_reactions: isInside(member) ? { _: "chatReactionsAll" } : undefined,
	};
}

function countsForAdmins(channel: Channel) {
	const everybody = channel.roster.all();
	return {
		admins_count: everybody.filter(isAdmin).length,
		kicked_count: everybody.filter(({ status }) => status === "banned").length,
		banned_count: everybody.filter(({ status }) => status === "restricted").length,
	};
}

function readMarks(channel: Channel, viewerId: number) {
	const { read_inbox_max_id, read_outbox_max_id, unread_count } = dialogCounts(channel, viewerId, channel.log.all);
	return { read_inbox_max_id, read_outbox_max_id, unread_count };
}

function nextPostAt(channel: Channel, viewerId: number, now: number): number | undefined {
	const next = channel.mayPostAt.get(viewerId);
	return next === undefined || next <= now ? undefined : Math.ceil(next / 1000);
}
