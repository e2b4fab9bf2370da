import { randomBytes, randomInt } from "node:crypto";
import { TlReader } from "../codec/tl-reader";
import { TlWriter } from "../codec/tl-writer";
import { decryptMessage, encryptMessage, messageKey } from "../crypto/message-key";
import type { AuthKey } from "./auth-key";
import type { OutgoingMessage } from "./session";

const MSG_CONTAINER = 0x73f1f8dc;
const HEADER_BYTES = 24;

/** A decrypted client message. */
export interface IncomingMessage {
	readonly salt: bigint;
	readonly sessionId: bigint;
	readonly id: bigint;
	readonly seqNo: number;
	readonly body: Buffer;
}

/** Opens an encrypted packet; throws when its message key does not fit, as after tampering. */
export function openEnvelope(key: AuthKey, packet: Buffer): IncomingMessage {
	const msgKey = packet.subarray(8, HEADER_BYTES);
	const whole = packet.length - HEADER_BYTES;
	const plain = decryptMessage(key.bytes, msgKey, packet.subarray(HEADER_BYTES, packet.length - (whole % 16)), 0);
	if (!messageKey(key.bytes, plain, 0).equals(msgKey)) throw new RangeError("a message with a wrong key");
	const reader = new TlReader(plain);
	const [salt, sessionId, id] = [reader.long(), reader.long(), reader.long()];
	const seqNo = reader.int();
	return { salt, sessionId, id, seqNo, body: reader.raw(reader.int()) };
}

/** Encrypts one message for the client. */
export function sealEnvelope(key: AuthKey, sessionId: bigint, message: OutgoingMessage): Buffer {
	const { body } = message;
	const padding = 12 + ((16 - ((32 + body.length + 12) % 16)) % 16) + 16 * randomInt(4);
	const plain = new TlWriter()
		.long(key.salts.current)
		.long(sessionId)
		.long(message.id)
		.int(message.seqNo)
		.int(body.length)
		.raw(body)
		.raw(randomBytes(padding))
		.finish();
	const msgKey = messageKey(key.bytes, plain, 8);
	return new TlWriter()
		.long(key.id)
		.raw(msgKey)
		.raw(encryptMessage(key.bytes, msgKey, plain, 8))
		.finish();
}

/** Several messages as the body of one. */
export function containerOf(messages: readonly OutgoingMessage[]): Buffer {
	const writer = new TlWriter().int(MSG_CONTAINER).int(messages.length);
	for (const { id, seqNo, body } of messages) writer.long(id).int(seqNo).int(body.length).raw(body);
	return writer.finish();
}
