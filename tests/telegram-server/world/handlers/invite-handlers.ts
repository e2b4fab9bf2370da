import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { viewerOf } from "../asked/viewer-of";
import type { BasicGroup, Channel } from "../model/chat";
import { isInside } from "../model/member";
import { textOf } from "../read-request";
import { refuse } from "../refuse";
import { enterChat } from "../verbs/enter-chat";
import { Cast } from "../view/cast";
import { fileObject } from "../view/file-object";
import { flag } from "../view/flag";
import type { WorldState } from "../world-state";
import { changedChat } from "./membership-handlers";

export function inviteHandlers(world: WorldState): Handlers {
	return {
		"messages.checkChatInvite": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = invited(world, textOf(request, "hash"));
			const cast = new Cast(world, viewer.userId);
			cast.chat(chat);
			const [object] = cast.lists().chats;
			if (isInside(chat.roster.get(viewer.userId)) && object !== undefined) {
				return { _: "chatInviteAlready", chat: object };
			}
			return invitation(world, chat);
		},
		"messages.importChatInvite": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = invited(world, textOf(request, "hash"));
			const member = chat.roster.get(viewer.userId);
			if (isInside(member)) throw refuse("USER_ALREADY_PARTICIPANT");
			if (member?.status === "banned") throw refuse("INVITE_HASH_EXPIRED");
			if (chat.kind === "channel" && chat.needsApproval) throw refuse("INVITE_REQUEST_SENT");
			enterChat(world, chat, viewer.userId, { via: "link" });
			return changedChat(world, viewer, chat);
		},
	};
}

function invited(world: WorldState, hash: string): Channel | BasicGroup {
	if (hash === "") throw refuse("INVITE_HASH_EMPTY");
	const chats: (Channel | BasicGroup)[] = [...world.channels.values(), ...world.groups.values()];
	const found = chats.find((chat) => chat.inviteHash === hash);
	if (found === undefined) throw refuse("INVITE_HASH_INVALID");
	return found;
}

function invitation(world: WorldState, chat: Channel | BasicGroup): TlObject {
	const isChannel = chat.kind === "channel";
	return {
		_: "chatInvite",
		channel: flag(isChannel),
		broadcast: flag(isChannel && chat.isBroadcast),
		public: flag(isChannel && chat.username !== null),
		megagroup: flag(isChannel && !chat.isBroadcast),
		request_needed: flag(isChannel && chat.needsApproval),
		title: chat.title,
		about: chat.about === "" ? undefined : chat.about,
		photo: chat.photo === null ? { _: "photoEmpty", id: 0n } : fileObject(world, chat.photo),
		participants_count: chat.roster.count,
		color: 0,
	};
}
