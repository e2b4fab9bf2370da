import type { TlObject, TlValue } from "../tl-object";
import type { Definition, Field, FieldType, Schema } from "./schema";
import type { TlReader } from "./tl-reader";

const VECTOR = 0x1cb5c415;
const BOOL_TRUE = 0x997275b5;
const BOOL_FALSE = 0xbc799737;
const INVOKE_WITH_LAYER = 0xda9b0d0d;

/** A constructor id this layer's schema does not list. */
export class UnknownConstructor extends Error {
	constructor(
		readonly id: number,
		readonly layer: number,
	) {
		super(`constructor ${id.toString(16)} is not in layer ${layer}`);
		this.name = "UnknownConstructor";
	}
}

/** Reads with one schema until `invokeWithLayer` names another, which then holds for the rest. */
export class TlDecoder {
	constructor(
		public schema: Schema,
		readonly reader: TlReader,
		readonly layerSchema: (layer: number) => Schema = () => schema,
	) {}

	object(): TlObject {
		const { reader } = this;
		const id = reader.id();
		const definition = this.schema.byId.get(id);
		if (definition === undefined) throw new UnknownConstructor(id, this.schema.layer);
		return this.fields(definition);
	}

	fields(definition: Definition): TlObject {
		const value: Record<string, TlValue> = {};
		const flags: Record<string, number> = {};
		for (const field of definition.fields) {
			if (field.type.kind === "flags") flags[field.name] = this.reader.int();
			else if (isPresent(field, flags)) value[field.name] = this.value(field.type);
			if (definition.id === INVOKE_WITH_LAYER && field.name === "layer") {
				this.schema = this.layerSchema(Number(value.layer));
			}
		}
		return { ...value, _: definition.name };
	}

	value(type: FieldType): TlValue {
		const { reader } = this;
		switch (type.kind) {
			case "int":
				return reader.int();
			case "long":
				return reader.long();
			case "double":
				return reader.double();
			case "string":
				return reader.string();
			case "bytes":
				return Buffer.from(reader.bytes());
			case "int128":
				return Buffer.from(reader.raw(16));
			case "int256":
				return Buffer.from(reader.raw(32));
			case "bool":
				return this.bool();
			case "true":
				return true;
			case "vector":
				return this.vector(type.item, type.isBare);
			case "bare":
				return this.bare(type.name);
			default:
				return this.object();
		}
	}

	bool(): boolean {
		const id = this.reader.id();
		if (id !== BOOL_TRUE && id !== BOOL_FALSE) throw new UnknownConstructor(id, this.schema.layer);
		return id === BOOL_TRUE;
	}

	vector(item: FieldType, isBare: boolean): TlValue[] {
		if (!isBare) {
			const id = this.reader.id();
			if (id !== VECTOR) throw new UnknownConstructor(id, this.schema.layer);
		}
		const count = this.reader.int();
		const values: TlValue[] = [];
		for (let index = 0; index < count; index++) values.push(this.value(item));
		return values;
	}

	bare(name: string): TlObject {
		const definition = this.schema.constructors.get(name);
		if (definition === undefined) throw new Error(`no bare constructor ${name} in layer ${this.schema.layer}`);
		return this.fields(definition);
	}
}

function isPresent(field: Field, flags: Readonly<Record<string, number>>): boolean {
	return field.flag === null || ((flags[field.flag.field] ?? 0) & (1 << field.flag.bit)) !== 0;
}
