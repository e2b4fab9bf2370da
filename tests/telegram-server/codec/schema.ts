/** How one value is written on the wire. `object` names the TL type it must be of, for messages and substitutes. */
export type FieldType =
	| { readonly kind: ScalarKind }
	| { readonly kind: "object"; readonly of: string }
	| { readonly kind: "bare"; readonly name: string }
	| { readonly kind: "vector"; readonly item: FieldType; readonly isBare: boolean };

export type ScalarKind =
	| "int"
	| "long"
	| "double"
	| "string"
	| "bytes"
	| "int128"
	| "int256"
	| "bool"
	| "true"
	| "flags"
	| "query";

export interface Field {
	readonly name: string;
	readonly type: FieldType;
	/** Present only when this bit of that flags field is set; `null`: always. */
	readonly flag: { readonly field: string; readonly bit: number } | null;
}

/** A constructor or a method: same shape on the wire. */
export interface Definition {
	readonly name: string;
	readonly id: number;
	readonly fields: readonly Field[];
	readonly result: FieldType;
	readonly isMethod: boolean;
}

export interface Schema {
	readonly layer: number;
	readonly byId: ReadonlyMap<number, Definition>;
	readonly constructors: ReadonlyMap<string, Definition>;
	readonly methods: ReadonlyMap<string, Definition>;
}

/** Indexes definitions; a later one with the same name wins, as in schema files that append corrections. */
export function schemaOf(layer: number, definitions: readonly Definition[]): Schema {
	const byId = new Map<number, Definition>();
	const constructors = new Map<string, Definition>();
	const methods = new Map<string, Definition>();
	for (const definition of definitions) {
		byId.set(definition.id, definition);
		(definition.isMethod ? methods : constructors).set(definition.name, definition);
	}
	return { layer, byId, constructors, methods };
}
