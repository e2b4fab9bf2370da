import { toBareId } from "@/lib/domain/peer-id";
import type { LiveChatDetails } from "@/lib/domain/telegram-peer";
import type { CreationDate } from "./find-creation-date";

/** A chat as people and programs read it; safe to show in a browser. */
export interface ChatInfo {
	/** Marked id. */
	readonly chatId: number;
	readonly bareId: number | null;
	readonly kind: LiveChatDetails["kind"];
	readonly title: string;
	readonly username: string | null;
	/** Public address; `null`: the chat has none. */
	readonly link: string | null;
	readonly about: string | null;
	/** `null`: Telegram does not say. */
	readonly members: number | null;
	readonly admins: number | null;
	readonly online: number | null;
	readonly creation: CreationDate;
	readonly isAdmin: boolean;
	readonly isLost: boolean;
	readonly areMembersHidden: boolean;
	readonly canViewStats: boolean;
	readonly slowModeSeconds: number;
	readonly linkedChatId: number | null;
	/** The basic group it was. */
	readonly migratedFromId: number | null;
}

export function toChatInfo(chat: LiveChatDetails, creation: CreationDate): ChatInfo {
	return {
		chatId: chat.chatId,
		bareId: toBareId(chat.chatId),
		kind: chat.kind,
		title: chat.title,
		username: chat.username,
		link: chat.username === null ? null : `https://t.me/${chat.username}`,
		about: chat.about,
		members: chat.participants,
		admins: chat.adminCount,
		online: chat.onlineCount,
		creation,
		isAdmin: chat.isAdmin,
		isLost: chat.isLost,
		areMembersHidden: chat.areMembersHidden,
		canViewStats: chat.canViewStats,
		slowModeSeconds: chat.slowModeSeconds,
		linkedChatId: chat.linkedChatId,
		migratedFromId: chat.migratedFrom?.chat.id ?? null,
	};
}
