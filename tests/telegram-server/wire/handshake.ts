import { generatePrimeSync, randomBytes } from "node:crypto";
import { TlDecoder } from "../codec/decode";
import { encodeMtproto } from "../codec/encode-mtproto";
import { MTPROTO_SCHEMA } from "../codec/mtproto-schema";
import { TlReader } from "../codec/tl-reader";
import { decryptIge, encryptIge } from "../crypto/aes-ige";
import { modPow, toBigInt, toBytes, xor } from "../crypto/big-bytes";
import { DH_GENERATOR, DH_PRIME } from "../crypto/dh-prime";
import { sha1 } from "../crypto/hash";
import type { RsaKey } from "../crypto/rsa-key";
import { isIntact, unpadRsa } from "../crypto/unpad-rsa";
import type { TlObject } from "../tl-object";
import { type AuthKey, openAuthKey } from "./auth-key";
import { Salts } from "./salts";
import type { ServerClock } from "./server-clock";

const KEY_BYTES = 256;
/** Node checks a prime for most of a second when it opens a group, so the powers are taken here; short ones are quick. */
const SECRET_BYTES = 32;
const PRIME_BITS = 22;

/** What handshakes need of their server. */
export interface HandshakeOptions {
	readonly rsa: RsaKey;
	readonly clock: ServerClock;
	readonly dc: number;
	onKey(key: AuthKey): void;
}

/** One key exchange (core.telegram.org/mtproto/auth_key). A client that starts again starts over. */
export class Handshake {
	#nonce: Buffer = Buffer.alloc(0);
	#serverNonce: Buffer = Buffer.alloc(0);
	#newNonce: Buffer = Buffer.alloc(0);
	#expiresInSeconds: number | null = null;
	#secret: bigint | null = null;

	constructor(readonly options: HandshakeOptions) {}

	/** The answer to one unencrypted message. */
	answer(body: Buffer): Buffer {
		const request = new TlDecoder(MTPROTO_SCHEMA, new TlReader(body)).object();
		if (request._ === "req_pq" || request._ === "req_pq_multi") return this.#offerPq(request);
		if (request._ === "req_DH_params") return this.#offerDh(request);
		if (request._ === "set_client_DH_params") return this.#agree(request);
		throw new RangeError(`${request._} is no handshake message`);
	}

	#offerPq(request: TlObject): Buffer {
		this.#nonce = bytesOf(request, "nonce");
		this.#serverNonce = randomBytes(16);
		return this.#reply("resPQ", {
			pq: toBytes(twoPrimes()),
			server_public_key_fingerprints: [this.options.rsa.fingerprint],
		});
	}

	#offerDh(request: TlObject): Buffer {
		this.#wantNonces(request);
		const inner = this.#openInner(bytesOf(request, "encrypted_data"));
		this.#wantNonces(inner);
		this.#newNonce = bytesOf(inner, "new_nonce");
		this.#expiresInSeconds = typeof inner.expires_in === "number" ? inner.expires_in : null;
		this.#secret = toBigInt(randomBytes(SECRET_BYTES));
		const body = encodeMtproto({
			_: "server_DH_inner_data",
			nonce: this.#nonce,
			server_nonce: this.#serverNonce,
			g: DH_GENERATOR,
			dh_prime: DH_PRIME,
			g_a: toBytes(modPow(BigInt(DH_GENERATOR), this.#secret, toBigInt(DH_PRIME)), KEY_BYTES),
			server_time: Math.trunc(this.options.clock.now() / 1000),
		});
		const hashed = Buffer.concat([sha1(body), body]);
		const padded = Buffer.concat([hashed, randomBytes(-hashed.length & 15)]);
		const { key, iv } = this.#temporaryAes();
		return this.#reply("server_DH_params_ok", { encrypted_answer: encryptIge(padded, key, iv) });
	}

	#openInner(encrypted: Buffer): TlObject {
		const unpadded = unpadRsa(this.options.rsa.decrypt(encrypted));
		const reader = new TlReader(unpadded.data);
		const inner = new TlDecoder(MTPROTO_SCHEMA, reader).object();
		if (!isIntact(unpadded, reader.position)) throw new RangeError("p_q_inner_data with a wrong hash");
		return inner;
	}

	#agree(request: TlObject): Buffer {
		this.#wantNonces(request);
		if (this.#secret === null) throw new RangeError("no exchange under way");
		const { key, iv } = this.#temporaryAes();
		const plain = decryptIge(bytesOf(request, "encrypted_data"), key, iv);
		const reader = new TlReader(plain.subarray(20));
		const inner = new TlDecoder(MTPROTO_SCHEMA, reader).object();
		const body = plain.subarray(20, 20 + reader.position);
		if (!sha1(body).equals(plain.subarray(0, 20))) throw new RangeError("client_DH_inner_data with a wrong hash");
		this.#wantNonces(inner);
		const shared = modPow(toBigInt(bytesOf(inner, "g_b")), this.#secret, toBigInt(DH_PRIME));
		const bytes = toBytes(shared, KEY_BYTES);
		this.#keep(bytes);
		const hash = sha1(this.#newNonce, Buffer.from([1]), sha1(bytes).subarray(0, 8)).subarray(4);
		return this.#reply("dh_gen_ok", { new_nonce_hash1: hash });
	}

	#keep(bytes: Buffer): void {
		const { clock, dc } = this.options;
		const now = clock.now();
		const salt = xor(this.#newNonce.subarray(0, 8), this.#serverNonce.subarray(0, 8)).readBigInt64LE();
		const expiresAt = this.#expiresInSeconds === null ? null : now + this.#expiresInSeconds * 1000;
		this.options.onKey(openAuthKey({ bytes, salts: new Salts(clock, salt), dc, now, expiresAt }));
		this.#secret = null;
	}

	#temporaryAes(): { key: Buffer; iv: Buffer } {
		const [nonce, server] = [this.#newNonce, this.#serverNonce];
		const [a, b, c] = [sha1(nonce, server), sha1(server, nonce), sha1(nonce, nonce)];
		return {
			key: Buffer.concat([a, b.subarray(0, 12)]),
			iv: Buffer.concat([b.subarray(12), c, nonce.subarray(0, 4)]),
		};
	}

	#wantNonces(message: TlObject): void {
		const isOurs =
			bytesOf(message, "nonce").equals(this.#nonce) && bytesOf(message, "server_nonce").equals(this.#serverNonce);
		if (!isOurs) throw new RangeError(`${message._} with foreign nonces`);
	}

	#reply(name: string, fields: Omit<TlObject, "_">): Buffer {
		return encodeMtproto({ _: name, nonce: this.#nonce, server_nonce: this.#serverNonce, ...fields });
	}
}

/** A product for the client to take apart: no secret, only work, so less of it than Telegram's 31 bits each. */
function twoPrimes(): bigint {
	const [p, q] = [generatePrimeSync(PRIME_BITS, { bigint: true }), generatePrimeSync(PRIME_BITS, { bigint: true })];
	return p === q ? twoPrimes() : p * q;
}

function bytesOf(message: TlObject, field: string): Buffer {
	const value = message[field];
	if (!(value instanceof Uint8Array)) throw new RangeError(`${message._} without ${field}`);
	return Buffer.from(value);
}
