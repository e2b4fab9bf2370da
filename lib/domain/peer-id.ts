import { AppError } from "../errors";

/**
 * Marked id of a chat, as the Bot API writes it: basic groups are `-id`, supergroups and channels `-(10^12 + id)`,
 * private chats the user's own positive id. At most 52 significant bits, so a JS number holds it exactly.
 */
export type ChatId = number & { readonly __brand: "ChatId" };

/**
 * Id of whoever sends or acts: a user's bare positive id, or the marked (negative) id of a channel or anonymous chat.
 * People known only by name (HTML exports) carry an id derived from the name, below {@link NAMED_PEER_BASE}.
 */
export type PeerId = number & { readonly __brand: "PeerId" };

const CHANNEL_SHIFT = 1_000_000_000_000;
/** Chats and peers that Telegram gave no id are numbered below these; Telegram's own ids stay above -2*10^12. */
const NAMED_CHAT_BASE = -5_000_000_000_000_000;
export const NAMED_PEER_BASE = -6_000_000_000_000_000;
const NAMED_SPAN = 900_000_000_000_000;

/** Bare channel or supergroup id to its marked form: `1292077344` → `-1001292077344`. */
export function toMarkedChannelId(bareId: number): ChatId {
	return -(CHANNEL_SHIFT + positive(bareId)) as ChatId;
}

/** Bare basic-group id to its marked form: `42` → `-42`. */
export function toMarkedBasicGroupId(bareId: number): ChatId {
	return -positive(bareId) as ChatId;
}

/** Marked id back to the bare id Telegram Desktop prints; `null` for chats known only by name. */
export function toBareId(id: number): number | null {
	if (id <= NAMED_CHAT_BASE + 1) return null;
	if (id <= -CHANNEL_SHIFT) return -id - CHANNEL_SHIFT;
	return Math.abs(id);
}

/** A stable id for a chat that came without one. */
export function toNamedChatId(hash: bigint): ChatId {
	return (NAMED_CHAT_BASE - Number(hash % BigInt(NAMED_SPAN))) as ChatId;
}

/** A stable id for a person known only by display name; the same name is the same person within one group. */
export function toNamedPeerId(hash: bigint): PeerId {
	return (NAMED_PEER_BASE - Number(hash % BigInt(NAMED_SPAN))) as PeerId;
}

/** Whether the id stands for a display name instead of a Telegram account. */
export function isNamedPeer(id: number): boolean {
	return id <= NAMED_PEER_BASE;
}

function positive(bareId: number): number {
	if (!Number.isSafeInteger(bareId) || bareId <= 0) throw new AppError("invalid", `Not a Telegram id: ${bareId}`);
	return bareId;
}
