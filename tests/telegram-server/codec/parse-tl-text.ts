import { parseField, parseType } from "./parse-type";
import type { Definition } from "./schema";

const LINE = /^([\w.]+)#([0-9a-f]{1,8})\s+(?:\{X:Type\}\s+)?(.*?)\s*=\s*([^;]+);$/;

/** Definitions of a `.tl` text; `---functions---` and `---types---` switch the kind. Lines of other shapes are skipped. */
export function parseTlText(text: string): Definition[] {
	const definitions: Definition[] = [];
	let isMethod = false;
	for (const raw of text.split("\n")) {
		const line = raw.trim();
		if (line === "---functions---") isMethod = true;
		if (line === "---types---") isMethod = false;
		const definition = parseLine(line, isMethod);
		if (definition !== null) definitions.push(definition);
	}
	return definitions;
}

function parseLine(line: string, isMethod: boolean): Definition | null {
	const match = LINE.exec(line.replace("= ", " = "));
	if (match === null) return null;
	const [, name = "", id = "", rest = "", result = ""] = match;
	const parts = rest.split(/\s+/).filter((part) => part !== "");
	if (parts.some((part) => !part.includes(":"))) return null;
	const fields = parts.map((part) => parseField(part.slice(0, part.indexOf(":")), part.slice(part.indexOf(":") + 1)));
	return {
		name,
		id: Number.parseInt(id, 16),
		fields,
		result: parseType(result.trim() === "X" ? "!X" : result.trim()),
		isMethod,
	};
}
