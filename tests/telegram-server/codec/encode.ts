import type { TlObject, TlValue } from "../tl-object";
import { defaultOf } from "./default-of";
import { fitObject } from "./fit-object";
import { isObject } from "./is-object";
import type { Definition, Field, FieldType, Schema } from "./schema";
import type { TlWriter } from "./tl-writer";
import { writeScalar } from "./write-scalar";

const VECTOR = 0x1cb5c415;

/** Writes newest-schema values in `schema`'s layer; what that layer lacks is left out or replaced by its nearest word. */
export class TlEncoder {
	constructor(
		readonly schema: Schema,
		readonly newest: Schema,
		readonly writer: TlWriter,
	) {}

	object(value: TlObject, of: string): void {
		const fitted = fitObject(value, of, this.schema);
		const definition = fitted === null ? undefined : this.schema.constructors.get(fitted._);
		if (fitted === null || definition === undefined) {
			throw new TypeError(`${value._} cannot be told to layer ${this.schema.layer} as ${of}`);
		}
		this.check(fitted);
		this.writer.int(definition.id);
		this.fields(definition, fitted);
	}

	fields(definition: Definition, value: TlObject): void {
		const newer = this.newest.constructors.get(definition.name) ?? this.newest.methods.get(definition.name);
		for (const field of definition.fields) {
			if (field.type.kind === "flags") this.writer.int(this.flags(definition, field.name, value));
			else if (field.flag === null) this.required(field, value, newer ?? definition);
			else if (this.isGiven(field, value[field.name])) this.value(field.type, value[field.name], field.name);
		}
	}

	/** A field the newest schema demands must be given; one it has dropped or made optional gets a neutral value. */
	required(field: Field, value: TlObject, newer: Definition): void {
		const given = value[field.name];
		if (given !== undefined && given !== null) {
			this.value(field.type, given, field.name);
			return;
		}
		if (newer.fields.some((other) => other.name === field.name && other.flag === null)) {
			throw new TypeError(`${value._}.${field.name} is missing`);
		}
		this.value(field.type, defaultOf(field.type, this.schema), `${value._}.${field.name}`);
	}

	flags(definition: Definition, name: string, value: TlObject): number {
		let bits = 0;
		for (const field of definition.fields) {
			if (field.flag?.field === name && this.isGiven(field, value[field.name])) bits |= 1 << field.flag.bit;
		}
		return bits;
	}

	isGiven(field: Field, value: TlValue): boolean {
		if (value === undefined || value === null) return false;
		if (field.type.kind === "true") return value === true;
		if (field.type.kind === "vector") return Array.isArray(value);
		return field.type.kind !== "object" || (isObject(value) && fitObject(value, field.type.of, this.schema) !== null);
	}

	value(type: FieldType, value: TlValue, place: string): void {
		if (type.kind === "vector") this.vector(type, value, place);
		else if (type.kind === "bare") this.bare(type.name, value);
		else if (type.kind !== "object") writeScalar(this.writer, type.kind, value, place);
		else if (isObject(value)) this.object(value, type.of);
		else throw new TypeError(`${place} wants ${type.of}`);
	}

	vector(type: Extract<FieldType, { kind: "vector" }>, value: TlValue, place: string): void {
		if (!Array.isArray(value)) throw new TypeError(`${place} wants a vector`);
		const { item } = type;
		const kept = (value as readonly TlValue[]).filter(
			(one) => item.kind !== "object" || (isObject(one) && fitObject(one, item.of, this.schema) !== null),
		);
		if (!type.isBare) this.writer.int(VECTOR);
		this.writer.int(kept.length);
		for (const one of kept) this.value(item, one, place);
	}

	bare(name: string, value: TlValue): void {
		const definition = this.schema.constructors.get(name);
		if (definition === undefined || !isObject(value)) throw new TypeError(`no bare ${name}`);
		this.fields(definition, value);
	}

	/** Misspelt fields would vanish silently: every name must be the newest schema's. */
	check(value: TlObject): void {
		const known = this.newest.constructors.get(value._);
		if (known === undefined) return;
		const names = namesOf(known);
		for (const name in value) {
			if (!names.has(name) && value[name] !== undefined) throw new TypeError(`${value._} has no field ${name}`);
		}
	}
}

const fieldNames = new WeakMap<Definition, ReadonlySet<string>>();

function namesOf(definition: Definition): ReadonlySet<string> {
	const names = fieldNames.get(definition) ?? new Set(["_", ...definition.fields.map((field) => field.name)]);
	fieldNames.set(definition, names);
	return names;
}
