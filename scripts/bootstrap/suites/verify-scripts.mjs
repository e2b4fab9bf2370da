import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure.mjs";
import { ROOT } from "../paths.mjs";

/** The npm scripts `npm run verify` is made of, so that `npm test` runs exactly those, each counted. */
export function verifyScripts() {
	const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
	const names = String(scripts.verify)
		.split("&&")
		.map((part) => /^\s*npm run (\S+)\s*$/.exec(part)?.[1]);
	if (names.some((name) => name === undefined))
		throw new Failure("The verify script is not a plain chain of npm scripts.");
	return names.filter((name) => name !== undefined);
}
