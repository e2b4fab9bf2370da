import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { channelAsked } from "../asked/channel-asked";
import { groupAsked } from "../asked/group-asked";
import { personAsked } from "../asked/person-asked";
import { viewerOf } from "../asked/viewer-of";
import type { Account } from "../model/account";
import type { BasicGroup, Channel } from "../model/chat";
import { isInside } from "../model/member";
import { updatesObject } from "../push/push-updates";
import { numberOf, objectOf } from "../read-request";
import { refuse } from "../refuse";
import { enterChat } from "../verbs/enter-chat";
import { leaveChat } from "../verbs/leave-chat";
import { migrateGroup } from "../verbs/migrate-group";
import { Cast } from "../view/cast";
import type { WorldState } from "../world-state";

export function membershipHandlers(world: WorldState): Handlers {
	return {
		"channels.joinChannel": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = channelAsked(world, viewer, objectOf(request, "channel"));
			const member = channel.roster.get(viewer.userId);
			if (member?.status === "banned") throw refuse("USER_BANNED_IN_CHANNEL");
			if (!isInside(member) && channel.username === null && channel.linkedId === null) throw refuse("CHANNEL_PRIVATE");
			if (channel.needsApproval && !isInside(member)) throw refuse("INVITE_REQUEST_SENT");
			enterChat(world, channel, viewer.userId, { via: "self" });
			return changedChat(world, viewer, channel);
		},
		"channels.leaveChannel": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = channelAsked(world, viewer, objectOf(request, "channel"));
			const member = channel.roster.get(viewer.userId);
			if (!isInside(member)) throw refuse("USER_NOT_PARTICIPANT");
			if (member.status === "creator") throw refuse("USER_CREATOR");
			leaveChat(world, channel, viewer.userId);
			return changedChat(world, viewer, channel);
		},
		"messages.deleteChatUser": (request, call) => {
			const viewer = viewerOf(world, call);
			const group = groupAsked(world, viewer, numberOf(request, "chat_id"));
			const person = personAsked(world, viewer, objectOf(request, "user_id"));
			if (!isInside(group.roster.get(person.id))) throw refuse("USER_NOT_PARTICIPANT");
			const isSelf = person.id === viewer.userId;
			if (!isSelf && group.creatorId !== viewer.userId) throw refuse("CHAT_ADMIN_REQUIRED");
			leaveChat(world, group, person.id, isSelf ? {} : { by: viewer.userId, isKick: true });
			return changedChat(world, viewer, group);
		},
		"messages.migrateChat": (request, call) => {
			const viewer = viewerOf(world, call);
			const group = groupAsked(world, viewer, numberOf(request, "chat_id"));
			if (group.creatorId !== viewer.userId) throw refuse("CHAT_ADMIN_REQUIRED");
			return changedChat(world, viewer, migrateGroup(world, group));
		},
	};
}

/** The `updates` that send a client back for the chat. */
export function changedChat(world: WorldState, viewer: Account, chat: Channel | BasicGroup): TlObject {
	const cast = new Cast(world, viewer.userId);
	cast.chat(chat);
	const update =
		chat.kind === "channel" ? { _: "updateChannel", channel_id: chat.id } : { _: "updateChat", chat_id: chat.id };
	return updatesObject(world, cast, [update]);
}
