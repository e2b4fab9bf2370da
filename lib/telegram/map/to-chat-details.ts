import type { Api } from "telegram/tl/index.js";
import { toMarkedChannelId } from "../../domain/peer-id";
import type { LiveChat, LiveChatDetails } from "../../domain/telegram-peer";
import { ifPresent } from "./if-present";
import { toId } from "./long";

/** What the full answer adds to a chat. */
export function toChatDetails(chat: LiveChat, full: Api.TypeChatFull): LiveChatDetails {
	return full.className === "ChannelFull" ? ofChannel(chat, full) : ofBasicGroup(chat, full);
}

function ofChannel(chat: LiveChat, full: Api.ChannelFull): LiveChatDetails {
	return {
		...chat,
		participants: full.participantsCount ?? chat.participants,
		about: full.about === "" ? null : full.about,
		migratedFrom: ifPresent(full.migratedFromChatId, (chatId) => ({
			chat: { kind: "chat", id: toId(chatId), accessHash: null },
			maxId: full.migratedFromMaxId ?? 0,
		})),
		areMembersHidden: full.participantsHidden === true,
		canViewParticipants: full.canViewParticipants === true,
		canViewStats: full.canViewStats === true,
		statsDc: full.statsDc ?? null,
		linkedChatId: ifPresent(full.linkedChatId, (id) => toMarkedChannelId(toId(id))),
		slowModeSeconds: full.slowmodeSeconds ?? 0,
		adminCount: full.adminsCount ?? null,
		onlineCount: full.onlineCount ?? null,
		pts: full.pts,
	};
}

function ofBasicGroup(chat: LiveChat, full: Api.ChatFull): LiveChatDetails {
	const listed = full.participants.className === "ChatParticipants" ? full.participants.participants : null;
	return {
		...chat,
		participants: listed?.length ?? chat.participants,
		about: full.about === "" ? null : full.about,
		migratedFrom: null,
		areMembersHidden: false,
		canViewParticipants: listed !== null,
		canViewStats: false,
		statsDc: null,
		linkedChatId: null,
		slowModeSeconds: 0,
		adminCount: listed?.filter((one) => one.className !== "ChatParticipant").length ?? null,
		onlineCount: null,
		pts: null,
	};
}
