import type { Chat, ChatKind } from "../../domain/chat";
import { type ChatId, toMarkedBasicGroupId, toMarkedChannelId } from "../../domain/peer-id";
import { chatIdOfTitle } from "./named-id";
import { fromLegacyId, type PeerRef, parsePeerRef } from "./peer-ref";
import { asInteger, asName, isObject } from "./raw-value";

/** The header fields of a chat, any of which may be missing, and a few of its first rows. */
export interface ChatHeader {
	readonly name: unknown;
	readonly type: unknown;
	readonly id: unknown;
	readonly sample: readonly unknown[];
}

interface ChatType {
	readonly kind: ChatKind;
	readonly isPublic: boolean | null;
	readonly fallbackTitle: string;
}

const TYPES = new Map<unknown, ChatType>([
	["private_group", { kind: "basic_group", isPublic: false, fallbackTitle: "Deleted Group" }],
	["private_supergroup", { kind: "supergroup", isPublic: false, fallbackTitle: "Deleted Group" }],
	["public_supergroup", { kind: "supergroup", isPublic: true, fallbackTitle: "Deleted Group" }],
	["private_channel", { kind: "channel", isPublic: false, fallbackTitle: "Deleted Channel" }],
	["public_channel", { kind: "channel", isPublic: true, fallbackTitle: "Deleted Channel" }],
	["personal_chat", { kind: "private_chat", isPublic: false, fallbackTitle: "Deleted Account" }],
	["bot_chat", { kind: "private_chat", isPublic: false, fallbackTitle: "Deleted Account" }],
	["saved_messages", { kind: "private_chat", isPublic: false, fallbackTitle: "Saved Messages" }],
	["replies", { kind: "private_chat", isPublic: false, fallbackTitle: "Replies" }],
	["verify_codes", { kind: "private_chat", isPublic: false, fallbackTitle: "Verification Codes" }],
]);
const UNTYPED: ChatType = { kind: "unknown", isPublic: null, fallbackTitle: "Untitled chat" };

/**
 * The chat a header describes. Whether a supergroup is a forum shows only in its rows (`topic_created`), so `kind`
 * never is `forum` here.
 */
export function toChat(header: ChatHeader): Chat {
	const type = TYPES.get(header.type) ?? UNTYPED;
	const title = asName(header.name) ?? type.fallbackTitle;
	const chatId = toChatId(header, type.kind);
	return {
		chatId: chatId ?? chatIdOfTitle(title),
		idSource: chatId === null ? "title" : "telegram",
		kind: type.kind,
		title,
		isPublic: type.isPublic,
	};
}

/** Telegram's marked id, or `null` when the header has none that can be read. */
function toChatId(header: ChatHeader, kind: ChatKind): ChatId | null {
	const id = asInteger(header.id);
	if (id === null || id === 0) return null;
	if (id < 0) return id as ChatId;
	const legacy = hasLegacyIds(header.sample) ? fromLegacyId(id) : null;
	return toMarked(legacy ?? { type: typeOf(kind, id, header.sample), bareId: id });
}

function toMarked(ref: PeerRef): ChatId {
	if (ref.type === "channel") return toMarkedChannelId(ref.bareId);
	return ref.type === "chat" ? toMarkedBasicGroupId(ref.bareId) : (ref.bareId as ChatId);
}

/** Without a `type`, an anonymous admin of the chat gives its kind away; most untyped chats are supergroups. */
function typeOf(kind: ChatKind, id: number, sample: readonly unknown[]): PeerRef["type"] {
	if (kind === "private_chat") return "user";
	if (kind === "basic_group") return "chat";
	if (kind !== "unknown") return "channel";
	const isBasic = sample.some((row) => isObject(row) && (row.from_id ?? row.actor_id) === `chat${id}`);
	return isBasic ? "chat" : "channel";
}

/** Exports from before 2021 write senders as bare numbers. */
function hasLegacyIds(sample: readonly unknown[]): boolean {
	return sample.some((row) => isObject(row) && isNumeric(row.from_id ?? row.actor_id));
}

function isNumeric(id: unknown): boolean {
	return typeof id === "number" && parsePeerRef(id) !== null;
}
