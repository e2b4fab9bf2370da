import { sha1 } from "../crypto/hash";
import type { Salts } from "./salts";

/** What a client says of itself in `initConnection`. */
export interface ClientApp {
	readonly apiId: number;
	readonly deviceModel: string;
	readonly systemVersion: string;
	readonly appVersion: string;
}

/** Who is signed in with a key. Temporary keys, and keys of other data centres, share that of the key they come from. */
export interface Authorization {
	/** Low 64 bits of the permanent key's SHA1, hex. */
	readonly keyId: string;
	/** How `account.resetAuthorization` names it. */
	readonly hash: bigint;
	readonly createdAt: number;
	userId: number | null;
	/** Gave the right code and still owes the password. */
	pendingUserId: number | null;
	/** What every call is answered with since the authorization was taken away. */
	refusal: string | null;
	layer: number | null;
	app: ClientApp | null;
}

export interface AuthKey {
	readonly id: bigint;
	readonly bytes: Buffer;
	readonly salts: Salts;
	/** UNIX ms at which a temporary key ends; `null`: a permanent one. */
	readonly expiresAt: number | null;
	/** Changes once, when an authorization of another DC is imported over a shared port. */
	dc: number;
	authorization: Authorization;
	isBound: boolean;
}

export function openAuthKey(facts: {
	bytes: Buffer;
	salts: Salts;
	dc: number;
	now: number;
	expiresAt: number | null;
}): AuthKey {
	const digest = sha1(facts.bytes);
	const authorization: Authorization = {
		keyId: digest.subarray(12).toString("hex"),
		hash: digest.readBigInt64LE(4),
		createdAt: facts.now,
		userId: null,
		pendingUserId: null,
		refusal: null,
		layer: null,
		app: null,
	};
	const { bytes, salts, dc, expiresAt } = facts;
	return { id: digest.readBigInt64LE(12), bytes, salts, dc, expiresAt, authorization, isBound: expiresAt === null };
}
