import { toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { LiveChat, LiveChatDetails } from "@/lib/domain/telegram-peer";

/** A supergroup as Telegram shows it, with whatever the test says differently. */
export function aLiveChat({
	bareId = 1000,
	accessHash = "42",
	...change
}: Partial<Omit<LiveChat, "chatId" | "ref">> & {
	readonly bareId?: number;
	readonly accessHash?: string | null;
} = {}): LiveChat {
	const isBasic = change.kind === "basic_group";
	return {
		chatId: isBasic ? toMarkedBasicGroupId(bareId) : toMarkedChannelId(bareId),
		ref: { kind: isBasic ? "chat" : "channel", id: bareId, accessHash: isBasic ? null : accessHash },
		kind: "supergroup",
		title: "Ship Lab",
		username: null,
		participants: 3,
		createdAt: null,
		isLost: false,
		migratedTo: null,
		isAdmin: false,
		photoId: null,
		...change,
	};
}

/** {@link aLiveChat} with the rest of the full answer. */
export function liveChatDetails(chat: LiveChat, change: Partial<LiveChatDetails> = {}): LiveChatDetails {
	return {
		...chat,
		about: null,
		migratedFrom: null,
		areMembersHidden: false,
		canViewParticipants: true,
		canViewStats: false,
		statsDc: null,
		linkedChatId: null,
		slowModeSeconds: 0,
		adminCount: null,
		onlineCount: null,
		pts: null,
		...change,
	};
}
