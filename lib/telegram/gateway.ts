import type { Writable } from "node:stream";
import type { FileRef, LiveMessage } from "@/lib/domain/live-message";
import type { AccountDifference, AccountState, ChannelDifference, LiveUpdates } from "@/lib/domain/live-update";
import type { Reaction } from "@/lib/domain/reaction";
import type { LiveChat, LiveChatDetails, LiveMember, LiveTopic, PeerRef, SeenPeer } from "@/lib/domain/telegram-peer";
import type { AdminLogEvent, GroupStatistics } from "@/lib/domain/telegram-reports";
import type { CallOptions } from "./call-gate";

/** A slice of a list; `next` is `null` at the end. */
export interface Slice<T> {
	readonly items: readonly T[];
	/** How many there are in all, as Telegram counts; `null`: it does not say. */
	readonly total: number | null;
	readonly next: string | null;
	readonly people: readonly SeenPeer[];
}

/** Newest first by default. `minId` and `maxId` are exclusive and sent to the server. */
export interface HistoryQuery {
	readonly offsetId?: number;
	/** UNIX seconds. */
	readonly offsetDate?: number;
	readonly addOffset?: number;
	readonly minId?: number;
	readonly maxId?: number;
	/** At most 100. */
	readonly limit: number;
	/** Only this topic's (or thread's) messages. */
	readonly threadId?: number;
}

export interface HistoryPage {
	/** In the order Telegram gave them: newest first. Ids that are empty (deleted) are left out. */
	readonly messages: readonly LiveMessage[];
	/** Lowest and highest id of the page, empty ones included; `null`: an empty page. */
	readonly span: { readonly minId: number; readonly maxId: number } | null;
	/** Messages of the chat in all, as Telegram counts. */
	readonly total: number | null;
	/** Channel's pts at this answer. */
	readonly pts: number | null;
	readonly people: readonly SeenPeer[];
	readonly chats: readonly LiveChat[];
}

/** Where a code was sent: the app, an SMS, a call …; `resendAfterSeconds`: when another may be asked for. */
export interface SentCode {
	readonly hash: string;
	readonly via: string;
	readonly codeLength: number | null;
	readonly resendAfterSeconds: number | null;
}

export type SignInStep =
	| { readonly type: "signed_in"; readonly self: SeenPeer }
	| { readonly type: "password_needed"; readonly hint: string | null };

export type QrStep = { readonly type: "token"; readonly url: string; readonly expiresAt: Date } | SignInStep;

export interface LoginDoor {
	sendCode(phone: string, options?: CallOptions): Promise<SentCode>;
	signIn(phone: string, hash: string, code: string, options?: CallOptions): Promise<SignInStep>;
	password(password: string, options?: CallOptions): Promise<SeenPeer>;
	/** Yields a fresh token whenever the last one runs out, then how it ended. */
	qr(options?: CallOptions): AsyncGenerator<QrStep>;
	bot(token: string, options?: CallOptions): Promise<SeenPeer>;
	/** What a sign-in under way needs to go on after a restart, for `openGateway`; empty before the first call. */
	exportUnfinished(): string;
	/** Ends this session at Telegram. */
	logOut(options?: CallOptions): Promise<void>;
	/** Ends every other session of the account (`auth.resetAuthorizations`). */
	revokeOthers(options?: CallOptions): Promise<void>;
}

export interface PhotoToSend {
	/** Signed 64-bit decimal, stored before the first attempt: Telegram drops a second send with the same one. */
	readonly randomId: string;
	readonly bytes: Uint8Array;
	readonly fileName: string;
	/** Plain text, at most 1,024 UTF-16 units. */
	readonly caption: string;
	readonly topicId: number | null;
	readonly isSilent?: boolean;
}

export type ConnectionState = "up" | "down" | "broken";

export type MemberFilter =
	| { readonly type: "recent" | "admins" | "bots" | "banned" }
	| { readonly type: "search"; readonly query: string };

/** Telegram as the services see it. One instance is one connection of one account; every method throws TelegramFailure. */
export interface TelegramGateway {
	readonly login: LoginDoor;
	/** Connects and, with a session, proves that it still works. Rejects instead of hanging. */
	connect(signal?: AbortSignal): Promise<void>;
	/** Settles once nothing of this connection runs any more. */
	close(): Promise<void>;
	/** The secret that signs in silently next time; empty before the first sign-in. */
	exportSession(): string;
	/** Whom the session belongs to. */
	self(options?: CallOptions): Promise<SeenPeer>;
	dialogs(cursor: string | null, options?: CallOptions): Promise<Slice<LiveChat>>;
	resolveUsername(name: string, options?: CallOptions): Promise<{ chat: LiveChat | null; user: SeenPeer | null }>;
	/** What an invite link leads to, without joining. */
	resolveInvite(hash: string, options?: CallOptions): Promise<{ chat: LiveChat | null; title: string }>;
	join(chat: PeerRef, options?: CallOptions): Promise<void>;
	leave(chat: PeerRef, options?: CallOptions): Promise<void>;
	chat(chat: PeerRef, options?: CallOptions): Promise<LiveChatDetails>;
	topics(chat: PeerRef, cursor: string | null, options?: CallOptions): Promise<Slice<LiveTopic>>;
	history(chat: PeerRef, query: HistoryQuery, options?: CallOptions): Promise<HistoryPage>;
	/** Ids Telegram no longer has are absent from the answer. At most 100. */
	messagesByIds(chat: PeerRef, ids: readonly number[], options?: CallOptions): Promise<HistoryPage>;
	/** Standing reactions of up to 100 messages, by message id. */
	reactionsOf(
		chat: PeerRef,
		ids: readonly number[],
		options?: CallOptions,
	): Promise<ReadonlyMap<number, readonly Reaction[]>>;
	/** Who reacted to one message and when; refused where Telegram hides it. */
	reactionList(
		chat: PeerRef,
		messageId: number,
		cursor: string | null,
		options?: CallOptions,
	): Promise<Slice<{ emoji: string; peerId: number; at: Date | null }>>;
	/** At most 200 a page. */
	members(
		chat: PeerRef,
		filter: MemberFilter,
		offset: number,
		limit: number,
		options?: CallOptions,
	): Promise<Slice<LiveMember>>;
	member(chat: PeerRef, user: PeerRef, options?: CallOptions): Promise<LiveMember | null>;
	/** Newest first, events below `maxId` (`null`: the newest). */
	adminLog(
		chat: PeerRef,
		maxId: string | null,
		limit: number,
		options?: CallOptions,
	): Promise<{ events: readonly AdminLogEvent[]; people: readonly SeenPeer[] }>;
	/** Telegram's own statistics; refused below its size limit. */
	statistics(chat: PeerRef, dc: number | null, options?: CallOptions): Promise<GroupStatistics>;
	state(options?: CallOptions): Promise<AccountState>;
	accountDifference(from: AccountState, options?: CallOptions): Promise<AccountDifference>;
	channelDifference(channel: PeerRef, pts: number, limit: number, options?: CallOptions): Promise<ChannelDifference>;
	/** Streams a file; returns the bytes written. */
	download(file: FileRef, sink: Writable, options?: CallOptions): Promise<number>;
	/** Streams a chat's or person's avatar in full size. */
	downloadAvatar(peer: PeerRef, photoId: string, sink: Writable, options?: CallOptions): Promise<number>;
	sendPhoto(chat: PeerRef, photo: PhotoToSend, options?: CallOptions): Promise<LiveMessage>;
	deleteMessages(chat: PeerRef, ids: readonly number[], options?: CallOptions): Promise<void>;
	/** Returns how to stop listening. */
	onUpdates(listen: (updates: LiveUpdates) => void): () => void;
	onConnection(listen: (state: ConnectionState) => void): () => void;
}
