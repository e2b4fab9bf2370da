import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type JsonEntry, parseTlJson } from "./parse-tl-json";
import { parseTlText } from "./parse-tl-text";
import { readTelethonSchema } from "./read-telethon-schema";
import { type Schema, schemaOf } from "./schema";

/** The layer handlers speak. */
export const NEWEST_LAYER = 216;
/** gramjs 2.26.22. */
const GRAMJS_LAYER = 198;
/** Debian 12's python3-telethon 1.25.1. */
const TELETHON_LAYER = 144;

const require = createRequire(import.meta.url);
const loaded = new Map<number, Schema>();

/** Schema of a client's layer, from what installed packages ship; an unlisted layer gets the nearest listed one below it. */
export function loadSchema(layer: number): Schema {
	const known = [NEWEST_LAYER, GRAMJS_LAYER, TELETHON_LAYER].find((one) => one <= layer) ?? TELETHON_LAYER;
	const schema = loaded.get(known) ?? readSchema(known);
	loaded.set(known, schema);
	return schema;
}

function readSchema(layer: number): Schema {
	if (layer === TELETHON_LAYER) return readTelethonSchema(loadSchema(NEWEST_LAYER));
	if (layer === GRAMJS_LAYER) return schemaOf(layer, parseTlText(require("telegram/tl/apiTl.js") as string));
	const json = JSON.parse(readFileSync(require.resolve("@mtcute/tl/api-schema.json"), "utf8")) as { e: JsonEntry[] };
	return schemaOf(layer, parseTlJson(json.e));
}
