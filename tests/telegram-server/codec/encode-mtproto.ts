import type { TlObject } from "../tl-object";
import { TlEncoder } from "./encode";
import { MTPROTO_SCHEMA } from "./mtproto-schema";
import { TlWriter } from "./tl-writer";

/** A message below the API as bytes. */
export function encodeMtproto(message: TlObject): Buffer {
	const writer = new TlWriter();
	new TlEncoder(MTPROTO_SCHEMA, MTPROTO_SCHEMA, writer).object(message, message._);
	return writer.finish();
}
