import type { Change, PtsLog } from "../log/pts-log";
import type { Chat } from "./chat";

/** A change in one of the account's private chats or basic groups. */
export interface AccountChange {
	readonly chat: Chat;
	readonly change: Change;
}

/** Somebody who can sign in. */
export interface Account {
	readonly userId: number;
	readonly isBot: boolean;
	readonly pts: PtsLog<AccountChange>;
	/** Used `random_id`s: a second send with the same one is refused. */
	readonly randomIds: Set<bigint>;
	/** Running takeouts. */
	readonly takeouts: Set<bigint>;
	/** Seconds a takeout makes it wait; 0: none. */
	takeoutDelay: number;
	/** PEER_FLOOD for strangers. */
	isLimited: boolean;
}
