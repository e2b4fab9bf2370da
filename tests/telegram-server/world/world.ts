import type { ServedWorld } from "../handler";
import type { NewFile } from "./files/keep-file";
import type { AccountHandle } from "./handles/account-handle";
import type { NewPerson } from "./handles/add-person";
import type { BasicGroupHandle } from "./handles/basic-group-handle";
import type { ChatHandle } from "./handles/chat-handle";
import type { PersonHandle } from "./handles/person-handle";
import type { SupergroupHandle } from "./handles/supergroup-handle";
import type { When, Who } from "./handles/who";
import type { PrivateChat } from "./model/chat";
import type { WorldState } from "./world-state";

export interface NewAccount extends Partial<Omit<NewPerson, "phone">> {
	/** Digits without `+`. */
	readonly phone: string;
	/** Code that signs in; 12345 unless told otherwise. */
	readonly code?: string;
	readonly password?: string;
	readonly passwordHint?: string;
	readonly homeDc?: number;
}

export interface NewRoom {
	readonly title: string;
	readonly creator: Who;
	readonly username?: string;
	readonly about?: string;
	/** So many strangers are in it beside the creator. */
	readonly members?: number;
	/** `true`: a drawn avatar. */
	readonly photo?: NewFile | true;
	/** When it was made; now when left out. */
	readonly at?: When;
}

export interface NewSupergroup extends NewRoom {
	readonly forum?: boolean;
	readonly hiddenMembers?: boolean;
	/** Joining has to be approved. */
	readonly approval?: boolean;
	/** Seconds between two posts of an ordinary member. */
	readonly slowMode?: number;
	readonly canViewStats?: boolean;
	/** DC its statistics live on. */
	readonly statsDc?: number;
}

/** The invented Telegram: what the server serves, and the verbs that make things happen in it. */
export interface World extends ServedWorld {
	/** Somebody who signs in by phone (or QR). */
	account(given: NewAccount): AccountHandle;
	/** A bot that signs in by its token. */
	bot(given: { readonly token: string; readonly name: string; readonly username?: string }): AccountHandle;
	/** Somebody without an account. */
	user(given: NewPerson): PersonHandle;
	supergroup(given: NewSupergroup): SupergroupHandle;
	/** A broadcast channel; with `linkedTo` its posts are copied into that discussion group. */
	channel(given: NewRoom & { readonly linkedTo?: SupergroupHandle }): SupergroupHandle;
	basicGroup(given: { title: string; creator: Who; members?: readonly Who[]; at?: When }): BasicGroupHandle;
	/** Two people's own chat. */
	direct(first: Who, second: Who): ChatHandle<PrivateChat>;
	/** Every file reference handed out so far stops working. */
	expireFileReferences(): void;
	/** Everything as the server keeps it, for assertions. */
	readonly state: WorldState;
}
