import { decryptIge, encryptIge } from "./aes-ige";
import { sha1, sha256 } from "./hash";

/** Offset into the key: 0 from the client, 8 from the server. */
type Side = 0 | 8;

/** MTProto 2.0 message key: middle 128 bits of SHA256 over a slice of the key and the padded plaintext. */
export function messageKey(authKey: Buffer, plain: Uint8Array, side: Side): Buffer {
	return sha256(authKey.subarray(88 + side, 120 + side), plain).subarray(8, 24);
}

export function encryptMessage(authKey: Buffer, key: Buffer, plain: Uint8Array, side: Side): Buffer {
	const { aesKey, aesIv } = derive(authKey, key, side);
	return encryptIge(plain, aesKey, aesIv);
}

export function decryptMessage(authKey: Buffer, key: Buffer, data: Uint8Array, side: Side): Buffer {
	const { aesKey, aesIv } = derive(authKey, key, side);
	return decryptIge(data, aesKey, aesIv);
}

function derive(authKey: Buffer, key: Buffer, side: Side): { aesKey: Buffer; aesIv: Buffer } {
	const a = sha256(key, authKey.subarray(side, 36 + side));
	const b = sha256(authKey.subarray(40 + side, 76 + side), key);
	return {
		aesKey: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24, 32)]),
		aesIv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24, 32)]),
	};
}

/** MTProto 1.0, alive only in `auth.bindTempAuthKey`; the caller compares the message key. */
export function decryptMessageV1(authKey: Buffer, key: Buffer, data: Uint8Array): Buffer {
	const a = sha1(key, authKey.subarray(0, 32));
	const b = sha1(authKey.subarray(32, 48), key, authKey.subarray(48, 64));
	const c = sha1(authKey.subarray(64, 96), key);
	const d = sha1(key, authKey.subarray(96, 128));
	const aesKey = Buffer.concat([a.subarray(0, 8), b.subarray(8, 20), c.subarray(4, 16)]);
	const aesIv = Buffer.concat([a.subarray(8, 20), b.subarray(0, 8), c.subarray(16, 20), d.subarray(0, 8)]);
	return decryptIge(data, aesKey, aesIv);
}
