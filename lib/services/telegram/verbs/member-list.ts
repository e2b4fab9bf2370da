import type { LiveChat, LiveChatDetails, LiveMember } from "@/lib/domain/telegram-peer";
import type { MemberFilter } from "@/lib/telegram/gateway";

/** Telegram's own cut, by tdlib's maintainer: rows of a list beyond these are never given out. */
const GROUP_MEMBERS_MAX = 10_000;
const CHANNEL_MEMBERS_MAX = 200;

/** Why a list ends before everybody was on it. */
export type MemberListGap =
	/** The caller asked for no more. */
	| "limit"
	/** Telegram gives out no more than {@link GROUP_MEMBERS_MAX}. */
	| "capped"
	/** Members are hidden from those who are no admins: only admins are listed. */
	| "hidden"
	/** This account may not see the list at all. */
	| "forbidden"
	/** Fewer were listed than Telegram counts. */
	| "short";

/** How a list ended. */
export interface MemberListEnd {
	/** Members as Telegram counts them (of a search: its hits); `null`: it does not say. */
	readonly total: number | null;
	/** Different people listed. */
	readonly listed: number;
	/** Everybody was listed: whoever is absent is not in the chat. */
	readonly isComplete: boolean;
	readonly gap: MemberListGap | null;
}

/** What of a chat decides how its members may be listed. */
export type ListedChat = Pick<LiveChat, "kind" | "ref" | "isAdmin" | "participants"> &
	Pick<LiveChatDetails, "areMembersHidden" | "canViewParticipants">;

/** A page of members, none of them given before. */
export type MemberPage = readonly LiveMember[];

/** The filter Telegram will answer, and what is lost by it. */
export function planMemberList(
	chat: ListedChat,
	asked: MemberFilter,
): { readonly filter: MemberFilter; readonly gap: MemberListGap | null } {
	if (asked.type === "admins") return { filter: asked, gap: null };
	if (!chat.areMembersHidden || chat.isAdmin) return { filter: asked, gap: null };
	return { filter: { type: "admins" }, gap: "hidden" };
}

/** The end of a list that was read until Telegram gave no more, or until `limit`. */
export function endOfList(
	chat: ListedChat,
	read: { readonly total: number | null; readonly listed: number; readonly isCut: boolean },
	gap: MemberListGap | null,
): MemberListEnd {
	const { listed } = read;
	// Of a list of admins Telegram counts the admins.
	const total = gap === "hidden" ? chat.participants : read.total;
	const max = chat.kind === "channel" ? CHANNEL_MEMBERS_MAX : GROUP_MEMBERS_MAX;
	// Counts are approximate, but a list as long as the count lacks nobody.
	const isShort = total === null || listed < total;
	const isCapped = chat.kind !== "basic_group" && listed >= max;
	const reason = gap ?? (isShort ? whyShort(read.isCut, isCapped) : null);
	return { total, listed, isComplete: reason === null, gap: reason };
}

function whyShort(isCut: boolean, isCapped: boolean): MemberListGap {
	if (isCut) return "limit";
	return isCapped ? "capped" : "short";
}
