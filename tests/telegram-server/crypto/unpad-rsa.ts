import { decryptIge } from "./aes-ige";
import { xor } from "./big-bytes";
import { sha1, sha256 } from "./hash";

/** The two ways clients wrap `p_q_inner_data` before RSA: what to try, and where the data's end is not marked. */
export interface Unpadded {
	readonly data: Buffer;
	/** SHA1 the data's own bytes must have; `null`: already checked. */
	readonly sha1: Buffer | null;
}

/** RSA_PAD (core.telegram.org/mtproto/auth_key) if its hash agrees, otherwise the older SHA1 + data + padding. */
export function unpadRsa(decrypted: Buffer): Unpadded {
	const padded = unpadNew(decrypted);
	return padded === null
		? { data: decrypted.subarray(21), sha1: decrypted.subarray(1, 21) }
		: { data: padded, sha1: null };
}

function unpadNew(decrypted: Buffer): Buffer | null {
	const encrypted = decrypted.subarray(32);
	const key = xor(decrypted.subarray(0, 32), sha256(encrypted));
	const plain = decryptIge(encrypted, key, Buffer.alloc(32));
	const data = Buffer.from(plain.subarray(0, 192)).reverse();
	return sha256(key, data).equals(plain.subarray(192)) ? data : null;
}

/** Whether the first `length` bytes are what the client hashed. */
export function isIntact(unpadded: Unpadded, length: number): boolean {
	return unpadded.sha1 === null || sha1(unpadded.data.subarray(0, length)).equals(unpadded.sha1);
}
