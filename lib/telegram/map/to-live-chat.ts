import type { Api } from "telegram/tl/index.js";
import { toMarkedBasicGroupId, toMarkedChannelId } from "../../domain/peer-id";
import type { LiveChat, PeerRef } from "../../domain/telegram-peer";
import { isPresent } from "./if-present";
import { toDecimal, toId } from "./long";
import { toDateOrNull } from "./to-date";

/** A chat of an answer; `null` for one Telegram only names by id. */
export function toLiveChat(chat: Api.TypeChat): LiveChat | null {
	switch (chat.className) {
		case "ChatEmpty":
			return null;
		case "Chat":
			return toBasicGroup(chat);
		case "Channel":
			return toChannel(chat);
		case "ChatForbidden":
			return toLost(chat.title, { kind: "chat", id: toId(chat.id), accessHash: null }, "basic_group");
		case "ChannelForbidden": {
			const ref: PeerRef = { kind: "channel", id: toId(chat.id), accessHash: toDecimal(chat.accessHash) };
			return toLost(chat.title, ref, chat.broadcast === true ? "channel" : "supergroup");
		}
	}
}

function toBasicGroup(chat: Api.Chat): LiveChat {
	const id = toId(chat.id);
	return {
		chatId: toMarkedBasicGroupId(id),
		ref: { kind: "chat", id, accessHash: null },
		kind: "basic_group",
		title: chat.title,
		username: null,
		participants: chat.participantsCount,
		createdAt: toDateOrNull(chat.date),
		isLost: chat.left === true || chat.deactivated === true,
		migratedTo: toMigratedTo(chat.migratedTo),
		isAdmin: chat.creator === true || isPresent(chat.adminRights),
		photoId: photoIdOf(chat.photo),
	};
}

function toChannel(chat: Api.Channel): LiveChat {
	const id = toId(chat.id);
	const username = chat.username ?? chat.usernames?.find((one) => one.active === true)?.username ?? null;
	return {
		chatId: toMarkedChannelId(id),
		ref: { kind: "channel", id, accessHash: chat.min === true || !chat.accessHash ? null : toDecimal(chat.accessHash) },
		kind: kindOf(chat),
		title: chat.title,
		username,
		participants: chat.participantsCount ?? null,
		createdAt: toDateOrNull(chat.date),
		// A public chat can be read without being in it.
		isLost: chat.left === true && username === null && chat.min !== true,
		migratedTo: null,
		isAdmin: chat.creator === true || isPresent(chat.adminRights),
		photoId: photoIdOf(chat.photo),
	};
}

function toLost(title: string, ref: PeerRef, kind: LiveChat["kind"]): LiveChat {
	return {
		chatId: ref.kind === "chat" ? toMarkedBasicGroupId(ref.id) : toMarkedChannelId(ref.id),
		ref,
		kind,
		title,
		username: null,
		participants: null,
		createdAt: null,
		isLost: true,
		migratedTo: null,
		isAdmin: false,
		photoId: null,
	};
}

function kindOf(chat: Api.Channel): LiveChat["kind"] {
	if (chat.broadcast === true) return "channel";
	return chat.forum === true ? "forum" : "supergroup";
}

function toMigratedTo(channel: Api.TypeInputChannel | undefined): PeerRef | null {
	if (channel?.className !== "InputChannel") return null;
	return { kind: "channel", id: toId(channel.channelId), accessHash: toDecimal(channel.accessHash) };
}

function photoIdOf(photo: Api.TypeChatPhoto): string | null {
	return photo.className === "ChatPhoto" ? toDecimal(photo.photoId) : null;
}
