import { type Cipheriv, createCipheriv, createDecipheriv, type Decipheriv } from "node:crypto";
import { abridged } from "./abridged";
import type { Framing } from "./framing";
import { full } from "./full";
import { intermediate } from "./intermediate";

const ABRIDGED = 0xef;
const INTERMEDIATE = 0xeeeeeeee;
const PADDED = 0xdddddddd;
/** First bytes of an obfuscated connection: key material in the clear. */
const PREAMBLE_BYTES = 64;

/** What a connection speaks. `used`: bytes of the stream that only said so. */
export interface Transport {
	readonly framing: Framing;
	readonly used: number;
	readonly isObfuscated: boolean;
	decrypt(bytes: Buffer): Buffer;
	encrypt(bytes: Buffer): Buffer;
}

/** Guesses the transport from the first bytes, as Telegram does; `null`: more are needed. */
export function detectTransport(bytes: Buffer): Transport | null {
	if (bytes[0] === ABRIDGED) return plain(abridged(), 1);
	if (bytes.length < 8) return null;
	const tagged = framingOf(bytes.readUInt32LE(0));
	if (tagged !== null) return plain(tagged, 4);
	// A plain full connection starts with packet number 0; an obfuscated one may not have zeros there.
	if (bytes.readUInt32LE(4) === 0) return plain(full(), 0);
	return bytes.length < PREAMBLE_BYTES ? null : obfuscated(bytes.subarray(0, PREAMBLE_BYTES));
}

function framingOf(tag: number): Framing | null {
	if (tag === INTERMEDIATE) return intermediate(false);
	if (tag === PADDED) return intermediate(true);
	return tag === 0xefefefef ? abridged() : null;
}

function plain(framing: Framing, used: number): Transport {
	return { framing, used, isObfuscated: false, decrypt: (bytes) => bytes, encrypt: (bytes) => bytes };
}

/** obfuscated2: AES-CTR keyed by the preamble, backwards for the way back; the framing's tag is at byte 56. */
function obfuscated(preamble: Buffer): Transport {
	const reversed = Buffer.from(preamble.subarray(8, 56)).reverse();
	const incoming: Decipheriv = createDecipheriv("aes-256-ctr", preamble.subarray(8, 40), preamble.subarray(40, 56));
	const outgoing: Cipheriv = createCipheriv("aes-256-ctr", reversed.subarray(0, 32), reversed.subarray(32, 48));
	const tag = incoming.update(preamble).readUInt32LE(56);
	return {
		framing: framingOf(tag) ?? full(),
		used: PREAMBLE_BYTES,
		isObfuscated: true,
		decrypt: (bytes) => incoming.update(bytes),
		encrypt: (bytes) => outgoing.update(bytes),
	};
}
