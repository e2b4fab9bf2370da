import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { alignDefinitions } from "./align-definitions";
import { parseTlText } from "./parse-tl-text";
import { type Schema, schemaOf } from "./schema";

const SCRIPT = fileURLToPath(new URL("./telethon-schema.py", import.meta.url));
/** The package is a Debian one: another Python on the path would not see it. */
const PYTHON = "/usr/bin/python3";

/** Schema of the installed python3-telethon, which ships generated classes and no TL text. Takes about a second. */
export function readTelethonSchema(newest: Schema): Schema {
	const text = execFileSync(PYTHON, [SCRIPT], { encoding: "utf8", maxBuffer: 32 << 20, timeout: 60_000 });
	const layer = Number(/^\/\/ LAYER (\d+)/.exec(text)?.[1]);
	return schemaOf(layer, alignDefinitions(parseTlText(text), newest));
}
