import { constants, createPublicKey, publicEncrypt, randomBytes } from "node:crypto";
import { TlDecoder } from "../../../telegram-server/codec/decode";
import { encodeMtproto } from "../../../telegram-server/codec/encode-mtproto";
import { MTPROTO_SCHEMA } from "../../../telegram-server/codec/mtproto-schema";
import { TlReader } from "../../../telegram-server/codec/tl-reader";
import { TlWriter } from "../../../telegram-server/codec/tl-writer";
import { decryptIge, encryptIge } from "../../../telegram-server/crypto/aes-ige";
import { modPow, toBigInt, toBytes, xor } from "../../../telegram-server/crypto/big-bytes";
import { sha1, sha256 } from "../../../telegram-server/crypto/hash";
import type { TlObject } from "../../../telegram-server/tl-object";
import { factor } from "./factor";
import type { PacketSocket } from "./packet-socket";
import { requestBytes } from "./request-bytes";

/** A key as its client holds it. */
export interface ClientKey {
	readonly id: bigint;
	readonly bytes: Buffer;
	readonly salt: bigint;
}

export interface ExchangeOptions {
	readonly publicKeyPem: string;
	/** RSA_PAD, or the scheme older libraries use. */
	readonly padding: "pad" | "legacy";
	/** Makes a temporary key that lasts so long. */
	readonly expiresInSeconds?: number;
}

/** The client's half of core.telegram.org/mtproto/auth_key. */
export async function exchangeKeys(socket: PacketSocket, options: ExchangeOptions): Promise<ClientKey> {
	const nonce = randomBytes(16);
	const newNonce = randomBytes(32);
	const offer = await ask(socket, { _: "req_pq_multi", nonce });
	const serverNonce = offer.server_nonce as Buffer;
	const [p, q] = factor(toBigInt(offer.pq as Buffer));
	const shared = { nonce, server_nonce: serverNonce };
	const temporary = options.expiresInSeconds;
	const inner = encodeMtproto({
		_: temporary === undefined ? "p_q_inner_data" : "p_q_inner_data_temp",
		...shared,
		pq: offer.pq,
		p: toBytes(p),
		q: toBytes(q),
		new_nonce: newNonce,
		expires_in: temporary,
	});
	const [fingerprint] = offer.server_public_key_fingerprints as bigint[];
	const dh = await ask(socket, {
		_: "req_DH_params",
		...shared,
		p: toBytes(p),
		q: toBytes(q),
		public_key_fingerprint: fingerprint,
		encrypted_data: encryptInner(inner, options),
	});
	const aes = temporaryAes(newNonce, serverNonce);
	const answer = decode(decryptIge(dh.encrypted_answer as Buffer, aes.key, aes.iv).subarray(20));
	const prime = toBigInt(answer.dh_prime as Buffer);
	const b = toBigInt(randomBytes(32));
	const body = encodeMtproto({
		_: "client_DH_inner_data",
		...shared,
		retry_id: 0n,
		g_b: toBytes(modPow(BigInt(answer.g as number), b, prime), 256),
	});
	const encrypted = encryptIge(pad16(Buffer.concat([sha1(body), body])), aes.key, aes.iv);
	const bytes = toBytes(modPow(toBigInt(answer.g_a as Buffer), b, prime), 256);
	const done = await ask(socket, { _: "set_client_DH_params", ...shared, encrypted_data: encrypted });
	const proof = sha1(newNonce, Buffer.from([1]), sha1(bytes).subarray(0, 8)).subarray(4);
	if (done._ !== "dh_gen_ok" || !proof.equals(done.new_nonce_hash1 as Buffer)) throw new Error("no common key");
	const salt = xor(newNonce.subarray(0, 8), serverNonce.subarray(0, 8)).readBigInt64LE();
	return { id: sha1(bytes).readBigInt64LE(12), bytes, salt };
}

async function ask(socket: PacketSocket, request: TlObject): Promise<TlObject> {
	const body = requestBytes(request, MTPROTO_SCHEMA);
	socket.send(
		new TlWriter()
			.long(0n)
			.long(BigInt(Date.now()) << 32n)
			.int(body.length)
			.raw(body)
			.finish(),
	);
	return decode((await socket.packet()).subarray(20));
}

function decode(bytes: Buffer): TlObject {
	return new TlDecoder(MTPROTO_SCHEMA, new TlReader(bytes)).object();
}

function encryptInner(inner: Buffer, options: ExchangeOptions): Buffer {
	const key = { key: createPublicKey(options.publicKeyPem), padding: constants.RSA_NO_PADDING };
	if (options.padding === "legacy") {
		const data = Buffer.concat([Buffer.alloc(1), sha1(inner), inner]);
		return publicEncrypt(key, Buffer.concat([data, randomBytes(256 - data.length)]));
	}
	const padded = Buffer.concat([inner, randomBytes(192 - inner.length)]);
	for (;;) {
		const aesKey = randomBytes(32);
		const data = Buffer.concat([Buffer.from(padded).reverse(), sha256(aesKey, padded)]);
		const encrypted = encryptIge(data, aesKey, Buffer.alloc(32));
		const block = Buffer.concat([xor(aesKey, sha256(encrypted)), encrypted]);
		const modulus = Buffer.from(key.key.export({ format: "jwk" }).n ?? "", "base64url");
		if (toBigInt(block) < toBigInt(modulus)) return publicEncrypt(key, block);
	}
}

function temporaryAes(nonce: Buffer, server: Buffer): { key: Buffer; iv: Buffer } {
	const [a, b, c] = [sha1(nonce, server), sha1(server, nonce), sha1(nonce, nonce)];
	return { key: Buffer.concat([a, b.subarray(0, 12)]), iv: Buffer.concat([b.subarray(12), c, nonce.subarray(0, 4)]) };
}

function pad16(data: Buffer): Buffer {
	return Buffer.concat([data, randomBytes(-data.length & 15)]);
}
