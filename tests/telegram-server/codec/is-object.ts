import type { TlObject, TlValue } from "../tl-object";

export function isObject(value: TlValue): value is TlObject {
	return typeof value === "object" && value !== null && "_" in value;
}
