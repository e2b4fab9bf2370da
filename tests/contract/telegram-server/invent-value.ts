import type { Definition, Field, FieldType, Schema } from "../../telegram-server/codec/schema";
import { seededRandom } from "../../telegram-server/net/seeded-random";
import type { TlObject, TlValue } from "../../telegram-server/tl-object";

/** Below this many boxes deep only the plainest constructors are used, so that recursive types end. */
const DEPTH_MAX = 3;

/** Invents values of a schema, none of them empty or zero: some libraries leave such optional fields out. */
export class ValueInventor {
	readonly #random: () => number;
	readonly #byType = new Map<string, Definition[]>();

	constructor(
		readonly schema: Schema,
		seed: number,
	) {
		this.#random = seededRandom(seed);
		for (const definition of schema.constructors.values()) {
			if (definition.result.kind !== "object") continue;
			const peers = this.#byType.get(definition.result.of) ?? [];
			this.#byType.set(
				definition.result.of,
				[...peers, definition].sort((a, b) => weightOf(a) - weightOf(b)),
			);
		}
	}

	object(definition: Definition, depth = 0): TlObject {
		const value: Record<string, TlValue> = {};
		const bits = new Map<string, boolean>();
		for (const field of definition.fields) {
			if (field.type.kind !== "flags" && this.#isThere(field, bits, depth))
				value[field.name] = this.value(field.type, depth);
		}
		return { ...value, _: definition.name };
	}

	/** Fields of one flag are all there or none. */
	#isThere(field: Field, bits: Map<string, boolean>, depth: number): boolean {
		if (field.flag === null) return true;
		const name = `${field.flag.field}.${field.flag.bit}`;
		const isSet = bits.get(name) ?? (depth < DEPTH_MAX && this.#random() < 0.5);
		bits.set(name, isSet);
		return isSet;
	}

	value(type: FieldType, depth: number): TlValue {
		const number = 1 + Math.floor(this.#random() * 1e9);
		switch (type.kind) {
			case "int":
				return number;
			case "long":
				return BigInt(number) * 2_147_483_647n;
			case "double":
				return number / 4;
			case "string":
				return `text ${number} – ёж`;
			case "bytes":
				return Buffer.alloc(1 + (number % 300), number);
			case "int128":
				return Buffer.alloc(16, 1 + (number % 100));
			case "int256":
				return Buffer.alloc(32, 1 + (number % 100));
			case "vector":
				return Array.from({ length: depth < DEPTH_MAX ? 2 : 1 }, () => this.value(type.item, depth + 1));
			case "object":
				return this.object(this.#pick(type.of, depth), depth + 1);
			default:
				return true;
		}
	}

	#pick(of: string, depth: number): Definition {
		const peers = this.#byType.get(of) ?? [];
		const picked = depth < DEPTH_MAX ? peers[Math.floor(this.#random() * peers.length)] : peers[0];
		if (picked === undefined) throw new Error(`nothing is of type ${of}`);
		return picked;
	}
}

/** Boxes a constructor cannot do without; vectors count, as they hold some. */
function weightOf(definition: Definition): number {
	return definition.fields.filter(
		({ flag, type }) => flag === null && (type.kind === "object" || type.kind === "vector"),
	).length;
}
