import type { Peer } from "./member";
import type { ChatId } from "./peer-id";

/** What Telegram has to be told to be asked about a peer. `id` is the bare positive id of its own kind. */
export interface PeerRef {
	readonly kind: "user" | "chat" | "channel";
	readonly id: number;
	/** Decimal; `null` where none is needed (basic groups) or only a shortened (`min`) peer was seen. */
	readonly accessHash: string | null;
	/** Where a `min` user was seen: Telegram accepts that in place of a hash. */
	readonly seenIn?: { readonly chat: PeerRef; readonly messageId: number };
}

/** A person, bot or channel as an answer or update carried it. */
export interface SeenPeer {
	readonly ref: PeerRef;
	readonly peer: Peer;
	/** Without `@`. `null`: has none, or the answer does not say. */
	readonly username: string | null;
	/** Shortened: its hash is unusable and its name must not replace a full one. */
	readonly isMin: boolean;
	/** Changes with every new avatar; `null`: none. Downloaded lazily. */
	readonly photoId: string | null;
}

/** A chat as dialogs, resolved names and updates show it. */
export interface LiveChat {
	readonly chatId: ChatId;
	readonly ref: PeerRef;
	/** `forum` is a supergroup with topics. */
	readonly kind: "basic_group" | "supergroup" | "forum" | "channel";
	readonly title: string;
	readonly username: string | null;
	/** `null`: the answer does not say. */
	readonly participants: number | null;
	/** When the chat was made, as Telegram dates it for this account (the join instant where it hides the creation). */
	readonly createdAt: Date | null;
	/** Left, kicked or forbidden: nothing can be read any more. */
	readonly isLost: boolean;
	/** The supergroup a basic group became. */
	readonly migratedTo: PeerRef | null;
	readonly isAdmin: boolean;
	readonly photoId: string | null;
}

/** `LiveChat` with what only the full answer tells. */
export interface LiveChatDetails extends LiveChat {
	readonly about: string | null;
	/** The basic group it was, and that group's last message id. */
	readonly migratedFrom: { readonly chat: PeerRef; readonly maxId: number } | null;
	readonly areMembersHidden: boolean;
	readonly canViewParticipants: boolean;
	readonly canViewStats: boolean;
	/** DC the statistics live on. */
	readonly statsDc: number | null;
	readonly linkedChatId: ChatId | null;
	/** Seconds between two posts of an ordinary member; 0: no slow mode. */
	readonly slowModeSeconds: number;
	readonly adminCount: number | null;
	readonly onlineCount: number | null;
	/** Channel's own update counter at this answer; `null` for basic groups. */
	readonly pts: number | null;
}

export interface LiveTopic {
	readonly topicId: number;
	readonly title: string;
	readonly createdAt: Date | null;
	readonly isClosed: boolean;
	readonly isDeleted: boolean;
}

export const MEMBER_STATUSES = ["creator", "admin", "member", "restricted", "banned", "left"] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** One row of a member list. */
export interface LiveMember {
	readonly seen: SeenPeer;
	readonly status: MemberStatus;
	/** When they joined; Telegram gives it for supergroups, not for creators of old ones. */
	readonly joinedAt: Date | null;
	readonly inviterId: number | null;
	/** Admin title. */
	readonly rank: string | null;
}
