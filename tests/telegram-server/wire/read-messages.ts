import { unzipSync } from "node:zlib";
import { TlReader } from "../codec/tl-reader";

const MSG_CONTAINER = 0x73f1f8dc;
const GZIP_PACKED = 0x3072cfa1;
const UNZIPPED_BYTES_MAX = 16 << 20;

/** One message of a container, or the only one. */
export interface MessagePart {
	readonly id: bigint;
	readonly seqNo: number;
	readonly body: Buffer;
}

/** Takes containers apart and unzips what is packed; gzip and zlib framing alike, as libraries send both. */
export function readMessages(message: MessagePart): MessagePart[] {
	const reader = new TlReader(message.body);
	const id = reader.peekId();
	if (id === GZIP_PACKED) {
		reader.id();
		const body = unzipSync(reader.bytes(), { maxOutputLength: UNZIPPED_BYTES_MAX });
		return readMessages({ ...message, body });
	}
	if (id !== MSG_CONTAINER) return [message];
	reader.id();
	const count = reader.int();
	const parts: MessagePart[] = [];
	for (let index = 0; index < count; index++) {
		const part = { id: reader.long(), seqNo: reader.int(), body: reader.raw(reader.int()) };
		parts.push(...readMessages(part));
	}
	return parts;
}
