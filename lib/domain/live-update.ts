import type { LiveMessage } from "./live-message";
import type { ChatId } from "./peer-id";
import type { Reaction } from "./reaction";
import type { LiveChat, SeenPeer } from "./telegram-peer";

/** Position in a channel's (or, for basic groups, the account's) own sequence; `count` updates end at `pts`. */
export interface UpdatePosition {
	readonly pts: number;
	readonly count: number;
}

/** Everything live Telegram tells us, in our words; kinds we have no use for do not arrive. */
export type LiveUpdate =
	| {
			readonly type: "message";
			readonly chatId: ChatId;
			readonly message: LiveMessage;
			readonly isEdit: boolean;
			readonly position: UpdatePosition | null;
	  }
	/** `chatId` is `null` for private chats and basic groups, where message ids belong to the account. */
	| {
			readonly type: "deleted";
			readonly chatId: ChatId | null;
			readonly messageIds: readonly number[];
			readonly position: UpdatePosition | null;
	  }
	| {
			readonly type: "reactions";
			readonly chatId: ChatId;
			readonly messageId: number;
			readonly reactions: readonly Reaction[];
	  }
	| {
			readonly type: "views";
			readonly chatId: ChatId;
			readonly messageId: number;
			readonly views: number | null;
			readonly forwards: number | null;
	  }
	/** Other changes that move a channel's sequence (pins, web pages …): nothing to store, but counted. */
	| { readonly type: "moved"; readonly chatId: ChatId; readonly position: UpdatePosition }
	/** Telegram gave up listing what was missed: ask for the difference, or refill. */
	| { readonly type: "too_long"; readonly chatId: ChatId | null; readonly pts: number | null }
	/** Rights or membership of this account changed: ask for the chat again. */
	| { readonly type: "chat_changed"; readonly chatId: ChatId };

/** One push: its updates in order, with everybody and every chat it names. */
export interface LiveUpdates {
	readonly updates: readonly LiveUpdate[];
	readonly people: readonly SeenPeer[];
	readonly chats: readonly LiveChat[];
}

/** What was missed in one channel. */
export interface ChannelDifference extends LiveUpdates {
	readonly pts: number;
	/** `false`: ask again from `pts`. */
	readonly isFinal: boolean;
	/** Too much was missed to list: `updates` holds only the newest; take `pts` and refill from history. */
	readonly isTooLong: boolean;
	/** Seconds after which to ask again without being told. */
	readonly timeoutSeconds: number | null;
}

/** The account's own sequence (basic groups and private chats). */
export interface AccountState {
	readonly pts: number;
	readonly qts: number;
	readonly seq: number;
	readonly date: number;
}

export interface AccountDifference extends LiveUpdates {
	readonly state: AccountState;
	readonly isFinal: boolean;
	readonly isTooLong: boolean;
}
