import type { Definition, Field, FieldType, Schema } from "./schema";

/**
 * Gives definitions read from a library without a schema their official spelling and types: names are matched without
 * regard to case, and boxed fields learn which TL type they are of from the field of that name in `newest`.
 */
export function alignDefinitions(definitions: readonly Definition[], newest: Schema): Definition[] {
	const official = new Map(
		[...newest.constructors.values(), ...newest.methods.values()].map((one) => [keyOf(one), one] as const),
	);
	return definitions.map((definition) => {
		const match = official.get(keyOf(definition));
		if (match === undefined) return definition;
		const fields = definition.fields.map((field) => alignField(field, match));
		return { ...definition, name: match.name, fields, result: match.result };
	});
}

function keyOf(definition: Definition): string {
	return `${definition.isMethod} ${definition.name.toLowerCase()}`;
}

function alignField(field: Field, match: Definition): Field {
	const twin = match.fields.find((other) => other.name === field.name);
	return twin === undefined ? field : { ...field, type: alignType(field.type, twin.type) };
}

function alignType(type: FieldType, twin: FieldType): FieldType {
	if (type.kind === "vector" && twin.kind === "vector") return { ...type, item: alignType(type.item, twin.item) };
	return type.kind === "object" && twin.kind === "object" ? twin : type;
}
