import { randomBytes } from "node:crypto";
import { unzipSync } from "node:zlib";
import { TlDecoder } from "../../../telegram-server/codec/decode";
import { loadSchema } from "../../../telegram-server/codec/load-schema";
import { MTPROTO_SCHEMA } from "../../../telegram-server/codec/mtproto-schema";
import { TlReader } from "../../../telegram-server/codec/tl-reader";
import { TlWriter } from "../../../telegram-server/codec/tl-writer";
import { decryptMessage, encryptMessage, messageKey } from "../../../telegram-server/crypto/message-key";
import type { TlObject, TlValue } from "../../../telegram-server/tl-object";
import { readMessages } from "../../../telegram-server/wire/read-messages";
import type { ClientKey } from "./exchange-keys";
import type { PacketSocket } from "./packet-socket";
import { requestBytes } from "./request-bytes";

const RPC_RESULT = 0xf35c6d01;
const LAYER = 216;

/** A message from the server, containers and packing taken off. */
export interface Received {
	readonly id: bigint;
	readonly seqNo: number;
	readonly message: TlObject;
}

/** An MTProto client without opinions: it sends what a test says and hands over what comes. */
export class RawClient {
	readonly received: Received[] = [];
	salt: bigint;
	/** Added to the machine's time in message ids, ms. */
	skewMs = 0;
	#lastId = 0n;
	#contentSent = 0;

	constructor(
		public socket: PacketSocket,
		readonly key: ClientKey,
		public sessionId = randomBytes(8).readBigInt64LE(),
	) {
		this.salt = key.salt;
	}

	nextId(): bigint {
		const ms = BigInt(Date.now() + this.skewMs);
		const timely = (((ms / 1000n) << 32n) | (((ms % 1000n) << 32n) / 1000n)) & ~3n;
		this.#lastId = timely > this.#lastId ? timely : this.#lastId + 4n;
		return this.#lastId;
	}

	nextSeqNo(): number {
		return this.#contentSent++ * 2 + 1;
	}

	/** Encrypts and sends one message; returns its id. */
	send(body: Buffer, given: { id?: bigint; seqNo?: number } = {}): bigint {
		const id = given.id ?? this.nextId();
		const padding = 12 + ((16 - ((32 + body.length + 12) % 16)) % 16);
		const plain = new TlWriter()
			.long(this.salt)
			.long(this.sessionId)
			.long(id)
			.int(given.seqNo ?? this.nextSeqNo())
			.int(body.length)
			.raw(body)
			.raw(randomBytes(padding))
			.finish();
		const msgKey = messageKey(this.key.bytes, plain, 0);
		const data = encryptMessage(this.key.bytes, msgKey, plain, 0);
		this.socket.send(new TlWriter().long(this.key.id).raw(msgKey).raw(data).finish());
		return id;
	}

	/** The first message, received or still to come, that `isWanted`. */
	async until(isWanted: (received: Received) => boolean): Promise<Received> {
		for (let at = 0; ; at++) {
			while (at >= this.received.length) await this.#receive();
			const received = this.received[at];
			if (received !== undefined && isWanted(received)) return received;
		}
	}

	untilNamed(name: string): Promise<Received> {
		return this.until(({ message }) => message._ === name);
	}

	/** The answer to the query of that id: its value, or the `rpc_error`. */
	async answer(id: bigint, method: string): Promise<TlValue> {
		const { message } = await this.until((one) => one.message._ === "rpc_result" && one.message.id === id);
		return readAnswer(message.body as Buffer, method);
	}

	/** Sends a query in layer 216 and waits for its answer. */
	async call(request: TlObject): Promise<TlValue> {
		return this.answer(this.send(queryBytes(request)), request._);
	}

	async #receive(): Promise<void> {
		const packet = await this.socket.packet();
		if (packet.length === 4) throw new Error(`transport error ${packet.readInt32LE()}`);
		const length = packet.length - 24;
		const body = packet.subarray(24, packet.length - (length % 16));
		const plain = decryptMessage(this.key.bytes, packet.subarray(8, 24), body, 8);
		const reader = new TlReader(plain.subarray(16));
		const whole = { id: reader.long(), seqNo: reader.int(), body: reader.raw(reader.int()) };
		for (const part of readMessages(whole)) {
			this.received.push({ id: part.id, seqNo: part.seqNo, message: readMessage(part.body) });
		}
	}
}

/** `query` as a first one: layer and client named. */
export function queryBytes(request: TlObject): Buffer {
	const schema = loadSchema(LAYER);
	const init = new TlWriter().int(0xc1cd5ea9).int(0).int(1);
	for (const text of ["test", "1", "1", "en", "", "en"]) init.string(text);
	return new TlWriter().int(0xda9b0d0d).int(LAYER).raw(init.finish()).raw(requestBytes(request, schema)).finish();
}

function readMessage(body: Buffer): TlObject {
	const reader = new TlReader(body);
	const id = reader.peekId();
	if (id === RPC_RESULT) {
		reader.id();
		return { _: "rpc_result", id: reader.long(), body: reader.rest() };
	}
	const schema = MTPROTO_SCHEMA.byId.has(id) ? MTPROTO_SCHEMA : loadSchema(LAYER);
	if (!schema.byId.has(id)) return { _: "unknown", id };
	return new TlDecoder(schema, reader).object();
}

function readAnswer(body: Buffer, method: string): TlValue {
	const reader = new TlReader(body);
	if (reader.peekId() === 0x3072cfa1) {
		reader.id();
		return readAnswer(unzipSync(reader.bytes()), method);
	}
	if (MTPROTO_SCHEMA.byId.has(reader.peekId())) return new TlDecoder(MTPROTO_SCHEMA, reader).object();
	const schema = loadSchema(LAYER);
	const type = schema.methods.get(method)?.result;
	if (type === undefined) throw new Error(`no method ${method}`);
	return new TlDecoder(schema, reader).value(type);
}
