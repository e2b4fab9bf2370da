import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SessionKey } from "./session-key";

/** Sizes of AES-GCM as NIST SP 800-38D recommends them. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = "aes-256-gcm";
const VERSION = "v1";

/** What was sealed, opened; or why it was not. */
export type Opened = { readonly text: string } | { readonly refused: "malformed" | "unknown_key" | "tampered" };

/** `v1.<key id>.<iv, ciphertext and tag>`. `owner` is authenticated: what was sealed for one opens for nobody else. */
export function sealText(key: SessionKey, owner: string, text: string): string {
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, key.bytes, iv, { authTagLength: TAG_BYTES });
	cipher.setAAD(aadOf(key.id, owner));
	const body = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
	return `${VERSION}.${key.id}.${body.toString("base64url")}`;
}

/** The id of the key an envelope was sealed with; `null`: it is no envelope. */
export function keyIdOf(sealed: string): string | null {
	const [version, keyId, body, ...more] = sealed.split(".");
	return version === VERSION && keyId && body && more.length === 0 ? keyId : null;
}

/** Opens an envelope with whichever of the keys it names. */
export function openText(keys: readonly SessionKey[], owner: string, sealed: string): Opened {
	const keyId = keyIdOf(sealed);
	if (keyId === null) return { refused: "malformed" };
	const key = keys.find(({ id }) => id === keyId);
	if (key === undefined) return { refused: "unknown_key" };
	const body = Buffer.from(sealed.slice(sealed.lastIndexOf(".") + 1), "base64url");
	if (body.byteLength < IV_BYTES + TAG_BYTES) return { refused: "malformed" };
	const decipher = createDecipheriv(CIPHER, key.bytes, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
	decipher.setAAD(aadOf(key.id, owner));
	decipher.setAuthTag(body.subarray(-TAG_BYTES));
	try {
		const text = Buffer.concat([decipher.update(body.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
		return { text: text.toString("utf8") };
	} catch {
		return { refused: "tampered" };
	}
}

function aadOf(keyId: string, owner: string): Buffer {
	return Buffer.from(`${VERSION}.${keyId}.${owner}`, "utf8");
}
