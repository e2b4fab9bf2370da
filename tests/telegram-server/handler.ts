import type { TlObject, TlValue } from "./tl-object";

/** Who calls and over what; what a method's handler may know of the wire. */
export interface Call {
	/** Signed-in account's user id; `null` before login. */
	readonly userId: number | null;
	readonly isBot: boolean;
	/** Schema layer the client speaks. */
	readonly layer: number;
	/** DC the request arrived at. */
	readonly dc: number;
	/** Identifies the authorisation key (hex), for sessions lists and file-part scratch space. */
	readonly keyId: string;
	/** MTProto session id (decimal). */
	readonly sessionId: string;
	/** `invokeWithTakeout` id, when the request was wrapped in it. */
	readonly takeoutId: bigint | null;
	/** The server's clock, ms. */
	readonly now: number;
}

/** Answers one method in the newest schema's words (layer 216); the wire translates to the client's layer. Throws RpcError. */
export type Handler = (request: TlObject, call: Call) => TlValue | Promise<TlValue>;

export type Handlers = Readonly<Record<string, Handler>>;

/** What the wire asks of the world it serves. */
export interface ServedWorld {
	/** Methods that need no wire: everything but `auth.*`, sessions, config and the invoke wrappers. */
	readonly handlers: Handlers;
	/** Called once by the server: deliver `updates` (an `Updates` object) to every live session of the account, except `exceptSession`. */
	onPush(deliver: (userId: number, updates: TlObject, exceptSession?: string) => void): void;
	/** The account of a phone number in `+`-less digits; `null`: nobody (PHONE_NUMBER_UNOCCUPIED). */
	accountByPhone(phone: string): ServedAccount | null;
	accountByBotToken(token: string): ServedAccount | null;
	accountById(userId: number): ServedAccount | null;
	/** The `user` constructor of `userId` as `viewerId` sees it. */
	userObject(userId: number, viewerId: number): TlObject;
}

/** What signing in needs to know of an account; changed by the world's own verbs. */
export interface ServedAccount {
	readonly userId: number;
	readonly phone: string | null;
	readonly code: string;
	readonly password: string | null;
	readonly passwordHint: string | null;
	readonly isBanned: boolean;
	readonly isDeactivated: boolean;
	/** DC the account lives on; signing in elsewhere is answered with PHONE_MIGRATE / USER_MIGRATE. */
	readonly homeDc: number;
}
