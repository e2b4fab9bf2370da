import {
	constants,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	privateDecrypt,
} from "node:crypto";
import { TlWriter } from "../codec/tl-writer";
import { sha1 } from "./hash";

/** The server's RSA key: clients name it by its fingerprint and encrypt their first secret with it. */
export interface RsaKey {
	/** Signed 64-bit. */
	readonly fingerprint: bigint;
	/** PKCS#1 `RSA PUBLIC KEY`, the form every library takes. */
	readonly publicKeyPem: string;
	/** Textbook RSA: 256 bytes in, 256 out. */
	decrypt(data: Uint8Array): Buffer;
}

/** From a private key in PEM, or a new 2048-bit one. */
export function openRsaKey(privateKeyPem?: string): RsaKey {
	const privateKey = privateKeyPem === undefined ? newKey() : createPrivateKey(privateKeyPem);
	const publicKey = createPublicKey(privateKey);
	return {
		fingerprint: fingerprintOf(publicKey),
		publicKeyPem: String(publicKey.export({ type: "pkcs1", format: "pem" })),
		decrypt: (data) => privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, data),
	};
}

/** mtcute prints fingerprints without leading zeros and then never finds them: such keys are passed over. */
function newKey(): KeyObject {
	for (;;) {
		const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
		if (BigInt.asUintN(64, fingerprintOf(publicKey)) >> 60n !== 0n) return privateKey;
	}
}

/** Low 64 bits of SHA1 over `n:bytes e:bytes` (core.telegram.org/mtproto/auth_key). */
function fingerprintOf(key: KeyObject): bigint {
	const { n = "", e = "" } = key.export({ format: "jwk" });
	const body = new TlWriter().bytes(Buffer.from(n, "base64url")).bytes(Buffer.from(e, "base64url")).finish();
	return sha1(body).readBigInt64LE(12);
}
