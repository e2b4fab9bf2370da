import type { TlValue } from "../tl-object";
import { fitObject } from "./fit-object";
import type { FieldType, Schema } from "./schema";

/** The neutral value of a type, for fields only an older layer demands. */
export function defaultOf(type: FieldType, schema: Schema): TlValue {
	switch (type.kind) {
		case "int":
		case "double":
			return 0;
		case "long":
			return 0n;
		case "string":
			return "";
		case "bytes":
			return new Uint8Array();
		case "int128":
			return new Uint8Array(16);
		case "int256":
			return new Uint8Array(32);
		case "bool":
			return false;
		case "vector":
			return [];
		case "object":
			return fitObject({ _: "" }, type.of, schema) ?? emptyOf(type.of, schema);
		default:
			return undefined;
	}
}

/** The constructor of `of` whose name ends in Empty: `PhotoSize` has `photoSizeEmpty`. */
function emptyOf(of: string, schema: Schema): TlValue {
	const name = of.slice(of.lastIndexOf(".") + 1);
	const wanted = `${name.charAt(0).toLowerCase()}${name.slice(1)}Empty`;
	return schema.constructors.has(wanted) ? { _: wanted } : undefined;
}
