import { parseField, parseType } from "./parse-type";
import type { Definition } from "./schema";

interface Modifiers {
	readonly predicate?: string;
	readonly isVector?: boolean;
	readonly isBareVector?: boolean;
}

/** One entry of `@mtcute/tl`'s `api-schema.json`. */
export interface JsonEntry {
	readonly kind: "class" | "method";
	readonly name: string;
	readonly id: number;
	readonly type: string;
	readonly typeModifiers?: Modifiers;
	readonly arguments: readonly { readonly name: string; readonly type: string; readonly typeModifiers?: Modifiers }[];
}

export function parseTlJson(entries: readonly JsonEntry[]): Definition[] {
	return entries.map((entry) => ({
		name: entry.name,
		id: entry.id >>> 0,
		fields: entry.arguments.map((argument) =>
			parseField(argument.name, typeText(argument.type, argument.typeModifiers)),
		),
		result: parseType(entry.type === "X" ? "!X" : typeText(entry.type, entry.typeModifiers)),
		isMethod: entry.kind === "method",
	}));
}

function typeText(type: string, modifiers: Modifiers = {}): string {
	const item = modifiers.isVector ? `Vector<${type}>` : modifiers.isBareVector ? `vector<${type}>` : type;
	return modifiers.predicate === undefined ? item : `${modifiers.predicate}?${item}`;
}
