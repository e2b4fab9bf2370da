import { createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** One key of AES-256-GCM, and the name envelopes know it by. */
export interface SessionKey {
	readonly id: string;
	readonly bytes: Buffer;
}

const KEY_BYTES = 32;
/** Enough to tell a handful of keys apart; says nothing of the key. */
const ID_CHARS = 12;

/** A key of its bytes; its id follows from them. */
export function sessionKey(bytes: Buffer): SessionKey {
	if (bytes.byteLength !== KEY_BYTES) throw new RangeError(`A session key has ${KEY_BYTES} bytes.`);
	return { id: createHmac("sha256", bytes).update("key id").digest("hex").slice(0, ID_CHARS), bytes };
}

/** A new key from the system's random source. */
export function newSessionKey(): SessionKey {
	return sessionKey(randomBytes(KEY_BYTES));
}

/** The key that belongs to a secret somebody chose: 32 characters or more, so one round of HKDF is enough. */
export function keyOfSecret(secret: string): SessionKey {
	const salt = createHash("sha256").update("shiplog").digest();
	return sessionKey(Buffer.from(hkdfSync("sha256", secret, salt, "telegram session", KEY_BYTES)));
}
