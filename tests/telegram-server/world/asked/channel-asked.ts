import type { TlObject } from "../../tl-object";
import type { Account } from "../model/account";
import type { Channel } from "../model/chat";
import { isAdmin, isInside } from "../model/member";
import { longOf, numberOf } from "../read-request";
import { refuse } from "../refuse";
import type { WorldState } from "../world-state";
import { opens } from "./opens";

/** The channel an `InputChannel` or `InputPeerChannel` means, whoever may look into it. Throws CHANNEL_INVALID. */
export function channelAsked(world: WorldState, viewer: Account, input: TlObject): Channel {
	const channel = world.channels.get(numberOf(input, "channel_id"));
	if (channel === undefined) throw refuse("CHANNEL_INVALID");
	const isFromMessage = input._.endsWith("FromMessage");
	if (!isFromMessage && !opens(world, viewer, "channel", channel.id, longOf(input, "access_hash"))) {
		throw refuse("CHANNEL_INVALID");
	}
	return channel;
}

/** The same, where the account may read: its member, or anybody not banned when it is public. Throws CHANNEL_PRIVATE. */
export function readableChannel(world: WorldState, viewer: Account, input: TlObject): Channel {
	const channel = channelAsked(world, viewer, input);
	checkReadable(channel, viewer);
	return channel;
}

function checkReadable(channel: Channel, viewer: Account): void {
	const member = channel.roster.get(viewer.userId);
	if (isInside(member)) return;
	if (member?.status === "banned" || channel.username === null || viewer.isBot) throw refuse("CHANNEL_PRIVATE");
}

/** Throws CHAT_ADMIN_REQUIRED unless the account runs the chat. */
export function checkAdmin(channel: Channel, viewer: Account): void {
	if (!isAdmin(channel.roster.get(viewer.userId))) throw refuse("CHAT_ADMIN_REQUIRED");
}
