import { TlEncoder } from "../../../telegram-server/codec/encode";
import type { Schema } from "../../../telegram-server/codec/schema";
import { TlWriter } from "../../../telegram-server/codec/tl-writer";
import type { TlObject } from "../../../telegram-server/tl-object";

/** A request in its schema's words as bytes. */
export function requestBytes(request: TlObject, schema: Schema): Buffer {
	const definition = schema.methods.get(request._);
	if (definition === undefined) throw new Error(`no method ${request._} in layer ${schema.layer}`);
	const writer = new TlWriter().int(definition.id);
	new TlEncoder(schema, schema, writer).fields(definition, request);
	return writer.finish();
}
