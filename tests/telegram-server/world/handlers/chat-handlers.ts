import type { Handlers } from "../../handler";
import { channelAsked, readableChannel } from "../asked/channel-asked";
import { groupAsked } from "../asked/group-asked";
import { viewerOf } from "../asked/viewer-of";
import { numberOf, numbersOf, objectOf, objectsOf } from "../read-request";
import { Cast } from "../view/cast";
import { channelFull } from "../view/channel-full";
import { groupFull } from "../view/group-full";
import type { WorldState } from "../world-state";

export function chatHandlers(world: WorldState): Handlers {
	return {
		"channels.getChannels": (request, call) => {
			const viewer = viewerOf(world, call);
			const cast = new Cast(world, viewer.userId);
			for (const input of objectsOf(request, "id")) cast.channel(channelAsked(world, viewer, input).id);
			return { _: "messages.chats", chats: cast.lists().chats };
		},
		"messages.getChats": (request, call) => {
			const viewer = viewerOf(world, call);
			const cast = new Cast(world, viewer.userId);
			for (const id of numbersOf(request, "id")) cast.group(groupAsked(world, viewer, id).id);
			return { _: "messages.chats", chats: cast.lists().chats };
		},
		"channels.getFullChannel": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			const cast = new Cast(world, viewer.userId);
			cast.channel(channel.id);
			return { _: "messages.chatFull", full_chat: channelFull(cast, channel), ...cast.lists() };
		},
		"messages.getFullChat": (request, call) => {
			const viewer = viewerOf(world, call);
			const group = groupAsked(world, viewer, numberOf(request, "chat_id"));
			const cast = new Cast(world, viewer.userId);
			cast.group(group.id);
			return { _: "messages.chatFull", full_chat: groupFull(cast, group), ...cast.lists() };
		},
	};
}
