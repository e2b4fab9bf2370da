import { createHash } from "node:crypto";

/** One short key for several parts; two lists of parts that differ make keys that differ. */
export function hashKey(...parts: readonly string[]): string {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
