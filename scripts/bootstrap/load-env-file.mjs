import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { readTextIfThere } from "./private-file.mjs";

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;

/**
 * Sets what `.env` says and the environment does not. Node 20.9 has no reader of its own for this.
 * @param {string} [path]
 * @param {Record<string, string | undefined>} [target]
 */
export function loadEnvFile(path = join(ROOT, ".env"), target = process.env) {
	for (const line of (readTextIfThere(path) ?? "").split("\n")) {
		const [, name, raw] = ASSIGNMENT.exec(line) ?? [];
		if (name === undefined || raw === undefined || target[name] !== undefined) continue;
		target[name] = /^(["']).*\1$/.test(raw) ? raw.slice(1, -1) : raw.replace(/\s+#.*$/, "");
	}
}
