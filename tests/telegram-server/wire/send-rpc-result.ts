import { gzipSync } from "node:zlib";
import { TlWriter } from "../codec/tl-writer";
import type { Session } from "./session";

const RPC_RESULT = 0xf35c6d01;
const GZIP_PACKED = 0x3072cfa1;
/** Shorter answers are not worth packing. */
const PACKED_BYTES_MIN = 1_024;

/** Answers a query. Files are not packed: they are packed already. */
export function sendRpcResult(session: Session, requestId: bigint, body: Buffer, how: { isPackable: boolean }): void {
	const packed = how.isPackable && body.length >= PACKED_BYTES_MIN ? pack(body) : body;
	const whole = new TlWriter().int(RPC_RESULT).long(requestId).raw(packed).finish();
	const message = session.compose(whole, { isContent: true, isAnswer: true });
	session.rememberAnswer(requestId, message);
	session.send(message);
}

function pack(body: Buffer): Buffer {
	const zipped = gzipSync(body, { level: 1 });
	return zipped.length < body.length ? new TlWriter().int(GZIP_PACKED).bytes(zipped).finish() : body;
}
