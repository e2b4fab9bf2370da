import { TlReader } from "../codec/tl-reader";
import { TlWriter } from "../codec/tl-writer";
import type { Connection } from "./connection";
import { openEnvelope } from "./envelope";
import type { Handshake } from "./handshake";
import { receiveMessage } from "./receive-message";
import type { ServerCore } from "./server-core";

/** Transport error of a key the server does not know. */
const NO_SUCH_KEY = -404;

/** One packet off the wire: part of a handshake, or an encrypted message. */
export function receivePacket(core: ServerCore, connection: Connection, handshake: Handshake, packet: Buffer): void {
	if (packet.length < 20) return;
	const keyId = packet.readBigInt64LE(0);
	if (keyId === 0n) {
		answerHandshake(core, connection, handshake, packet);
		return;
	}
	const key = core.keys.find(keyId);
	if (key === null || (key.expiresAt !== null && key.expiresAt <= core.clock.now())) {
		connection.sendError(NO_SUCH_KEY);
		connection.socket.end();
		return;
	}
	receiveMessage(core, connection, key, openEnvelope(key, packet));
}

function answerHandshake(core: ServerCore, connection: Connection, handshake: Handshake, packet: Buffer): void {
	const reader = new TlReader(packet.subarray(16));
	const answer = handshake.answer(reader.raw(reader.int()));
	connection.sendPacket(new TlWriter().long(0n).long(core.ids.next(true)).int(answer.length).raw(answer).finish());
}
