import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { abridged } from "../../../telegram-server/transport/abridged";
import type { Framing } from "../../../telegram-server/transport/framing";
import { full } from "../../../telegram-server/transport/full";
import { intermediate } from "../../../telegram-server/transport/intermediate";

export type TransportName = Framing["name"];

/** The client's end of a transport: what to say first, and how bytes change on their way. */
export interface ClientTransport {
	readonly framing: Framing;
	readonly preamble: Buffer;
	encrypt(bytes: Buffer): Buffer;
	decrypt(bytes: Buffer): Buffer;
}

const TAGS: Readonly<Record<TransportName, string>> = {
	full: "",
	abridged: "ef",
	intermediate: "eeeeeeee",
	padded: "dddddddd",
};

export function openTransport(name: TransportName, isObfuscated: boolean): ClientTransport {
	const framing = name === "full" ? full() : name === "abridged" ? abridged() : intermediate(name === "padded");
	if (isObfuscated) return obfuscate(framing, name);
	const same = (bytes: Buffer) => bytes;
	return { framing, preamble: Buffer.from(TAGS[name], "hex"), encrypt: same, decrypt: same };
}

/** obfuscated2: 64 random bytes carry the keys; the tag in them goes out encrypted. */
function obfuscate(framing: Framing, name: TransportName): ClientTransport {
	const preamble = randomBytes(64);
	preamble.writeUInt32BE(0x01020304, 0);
	preamble.writeUInt32BE(0x01020304, 4);
	const tag = name === "full" ? "00000000" : TAGS[name] === "ef" ? "efefefef" : TAGS[name];
	preamble.write(tag, 56, "hex");
	const reversed = Buffer.from(preamble.subarray(8, 56)).reverse();
	const outgoing = createCipheriv("aes-256-ctr", preamble.subarray(8, 40), preamble.subarray(40, 56));
	const incoming = createDecipheriv("aes-256-ctr", reversed.subarray(0, 32), reversed.subarray(32, 48));
	const encrypted = outgoing.update(preamble);
	return {
		framing,
		preamble: Buffer.concat([preamble.subarray(0, 56), encrypted.subarray(56)]),
		encrypt: (bytes) => outgoing.update(bytes),
		decrypt: (bytes) => incoming.update(bytes),
	};
}
