import { BinaryReader } from "telegram/extensions";
import { describe, expect, it } from "vitest";
import { TlDecoder } from "../../telegram-server/codec/decode";
import { TlEncoder } from "../../telegram-server/codec/encode";
import { loadSchema } from "../../telegram-server/codec/load-schema";
import type { Definition } from "../../telegram-server/codec/schema";
import { TlReader } from "../../telegram-server/codec/tl-reader";
import { TlWriter } from "../../telegram-server/codec/tl-writer";
import type { TlObject } from "../../telegram-server/tl-object";
import { ValueInventor } from "./invent-value";
import { requestBytes } from "./raw-client/request-bytes";

const gramjs = loadSchema(198);
const newest = loadSchema(216);
/** Values TL writes without a constructor of their own. */
const BUILT_IN = new Set(["boolTrue", "boolFalse", "true", "null", "vector", "error"]);

function encode(value: TlObject, schema = gramjs, of = value._): Buffer {
	const writer = new TlWriter();
	new TlEncoder(schema, newest, writer).object(value, of);
	return writer.finish();
}

describe("the codec", () => {
	const inventor = new ValueInventor(gramjs, 5);
	const constructors = [...gramjs.constructors.values()].filter((one) => !BUILT_IN.has(one.name));
	const methods = [...gramjs.methods.values()].filter((one) => !one.fields.some(({ type }) => type.kind === "query"));

	function differs(definition: Definition): string | null {
		const value = inventor.object(definition);
		const bytes = requestBytesOf(definition, value);
		const theirs = (new BinaryReader(bytes).tgReadObject() as { getBytes(): Buffer }).getBytes();
		const again = new TlDecoder(gramjs, new TlReader(theirs)).object();
		if (!theirs.equals(bytes)) return `${definition.name} is written otherwise by gramjs`;
		return Buffer.compare(requestBytesOf(definition, again), bytes) === 0
			? null
			: `${definition.name} is not read back`;
	}

	function requestBytesOf(definition: Definition, value: TlObject): Buffer {
		if (definition.isMethod) return requestBytes(value, gramjs);
		const writer = new TlWriter();
		new TlEncoder(gramjs, gramjs, writer).object(value, value._);
		return writer.finish();
	}

	it("agrees byte by byte with gramjs on every constructor of layer 198", () => {
		expect(constructors.length).toBeGreaterThan(1_300);
		expect(constructors.flatMap((one) => differs(one) ?? [])).toEqual([]);
	});

	it("agrees byte by byte with gramjs on every method of layer 198", () => {
		expect(methods.length).toBeGreaterThan(600);
		expect(methods.flatMap((one) => differs(one) ?? [])).toEqual([]);
	});

	it("reads back every constructor of layer 216", () => {
		const mine = new ValueInventor(newest, 6);
		const all = [...newest.constructors.values()].filter(
			(one) => !one.fields.some(({ type }) => type.kind === "vector" && type.isBare),
		);
		expect(all.length).toBeGreaterThan(1_400);
		for (const definition of all) {
			const value = mine.object(definition);
			expect(new TlDecoder(newest, new TlReader(encode(value, newest))).object()).toEqual(value);
		}
	});
});

describe("older layers", () => {
	it("are told an action they know no word for as the empty one", () => {
		const action = { _: "messageActionGiftStars", currency: "XTR", amount: 1n, stars: 1n };
		const old = { ...gramjs, constructors: new Map([...gramjs.constructors].filter(([name]) => name !== action._)) };
		const message = { _: "messageService", id: 1, peer_id: { _: "peerUser", user_id: 1n }, date: 1, action };
		const read = new TlDecoder(old, new TlReader(encode(message, old))).object();
		expect(read.action).toEqual({ _: "messageActionEmpty" });
	});

	it("lose optional fields and list items they know no word for, and nothing else", () => {
		const unknown = { _: "messageEntitySpoiler", offset: 0, length: 1 };
		const known = { _: "messageEntityBold", offset: 0, length: 1 };
		const old = { ...gramjs, constructors: new Map([...gramjs.constructors].filter(([name]) => name !== unknown._)) };
		const message = { _: "message", id: 1, peer_id: { _: "peerUser", user_id: 1n }, date: 1, message: "a" };
		const read = new TlDecoder(old, new TlReader(encode({ ...message, entities: [unknown, known] }, old))).object();
		expect(read.entities).toEqual([known]);
		expect(read).toMatchObject(message);
	});
});

describe("mistakes of a handler", () => {
	it.each([
		{ what: "a missing field", value: { _: "peerUser" }, says: "peerUser.user_id is missing" },
		{
			what: "a misspelt field",
			value: { _: "peerUser", user_id: 1n, userId: 1n },
			says: "peerUser has no field userId",
		},
		{ what: "a word of no schema", value: { _: "peerMoon" }, says: "peerMoon cannot be told" },
	])("$what is said and not sent", ({ value, says }) => {
		expect(() => encode(value, newest, "Peer")).toThrow(says);
	});
});
