import type { Field, FieldType, ScalarKind } from "./schema";

const SCALARS: Readonly<Record<string, ScalarKind>> = {
	int: "int",
	long: "long",
	/** mtcute's name for a long that fits a double. */
	int53: "long",
	double: "double",
	string: "string",
	bytes: "bytes",
	int128: "int128",
	int256: "int256",
	Bool: "bool",
	true: "true",
	"#": "flags",
	"!X": "query",
};

/** A type as TL writes it: `long`, `Vector<InputUser>`, `vector<future_salt>` (bare). */
export function parseType(text: string): FieldType {
	const vector = /^(?:[%]?)([Vv])ector<(.+)>$/.exec(text);
	if (vector !== null) return { kind: "vector", item: parseType(vector[2] ?? ""), isBare: vector[1] === "v" };
	const scalar = SCALARS[text];
	if (scalar !== undefined) return { kind: scalar };
	const name = text.slice(text.lastIndexOf(".") + 1);
	return /^[a-z]/.test(name) ? { kind: "bare", name: text } : { kind: "object", of: text };
}

/** A field as TL writes it: `name:flags.3?Vector<int>`. */
export function parseField(name: string, text: string): Field {
	const conditional = /^(\w+)\.(\d+)\?(.+)$/.exec(text);
	if (conditional === null) return { name, type: parseType(text), flag: null };
	const [, field = "", bit = "", type = ""] = conditional;
	return { name, type: parseType(type), flag: { field, bit: Number(bit) } };
}
