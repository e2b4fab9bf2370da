import type { TlValue } from "../tl-object";
import { isObject } from "./is-object";
import type { ScalarKind } from "./schema";
import type { TlWriter } from "./tl-writer";

const BOOL_TRUE = 0x997275b5;
const BOOL_FALSE = 0xbc799737;

/** Writes an unboxed value; `place` names it when it does not fit. */
export function writeScalar(writer: TlWriter, kind: ScalarKind, value: TlValue, place: string): void {
	switch (kind) {
		case "true":
			break;
		case "int":
			writer.int(Number(value));
			break;
		case "long":
			writer.long(typeof value === "bigint" ? value : BigInt(Number(value)));
			break;
		case "double":
			writer.double(Number(value));
			break;
		case "string":
			writer.string(textOf(value));
			break;
		case "bytes":
			writer.bytes(bytesOf(value, place));
			break;
		case "int128":
		case "int256":
			writer.raw(bytesOf(value, place));
			break;
		case "bool":
			writer.int(isTrue(value) ? BOOL_TRUE : BOOL_FALSE);
			break;
		default:
			throw new TypeError(`${place} cannot be written as ${kind}`);
	}
}

function isTrue(value: TlValue): boolean {
	return value === true || (isObject(value) && value._ === "boolTrue");
}

/** Reactions were plain strings before layer 145. */
function textOf(value: TlValue): string {
	if (isObject(value)) return typeof value.emoticon === "string" ? value.emoticon : "";
	return typeof value === "string" ? value : String(value ?? "");
}

function bytesOf(value: TlValue, place: string): Uint8Array {
	if (value instanceof Uint8Array) return value;
	throw new TypeError(`${place} wants bytes`);
}
