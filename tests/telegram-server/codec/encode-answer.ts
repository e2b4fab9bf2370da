import type { TlObject, TlValue } from "../tl-object";
import { TlEncoder } from "./encode";
import { loadSchema, NEWEST_LAYER } from "./load-schema";
import type { Schema } from "./schema";
import { TlWriter } from "./tl-writer";

/** What `method` returned, in the client's layer. */
export function encodeAnswer(method: string, answer: TlValue, schema: Schema): Buffer {
	const newest = loadSchema(NEWEST_LAYER);
	const type = (newest.methods.get(method) ?? schema.methods.get(method))?.result;
	if (type === undefined) throw new TypeError(`${method} is in no schema`);
	const writer = new TlWriter();
	new TlEncoder(schema, newest, writer).value(type, answer, `answer to ${method}`);
	return writer.finish();
}

/** An `Updates` object in the client's layer. */
export function encodeUpdates(updates: TlObject, schema: Schema): Buffer {
	const writer = new TlWriter();
	new TlEncoder(schema, loadSchema(NEWEST_LAYER), writer).object(updates, "Updates");
	return writer.finish();
}
