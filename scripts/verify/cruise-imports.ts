import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { ROOMS } from "./list-sources";

const ROOT_FILES = ["instrumentation.ts", "next.config.ts", "proxy.ts"];
const config: IConfiguration = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

/** Reads every import under `baseDir` and judges it by the rules of `.dependency-cruiser.cjs`. */
export async function cruiseImports(baseDir: string): Promise<ICruiseResult> {
	const { forbidden, options } = config;
	const places = [...ROOMS, ...ROOT_FILES].filter((place) => existsSync(join(baseDir, place)));
	const { output } = await cruise(
		places,
		{ ...options, baseDir, ruleSet: { forbidden: forbidden ?? [] }, validate: true },
		undefined,
		{ tsConfig: extractTSConfig(join(baseDir, "tsconfig.json")) },
	);
	if (typeof output === "string") throw new Error("dependency-cruiser answered with text instead of its result.");
	return output;
}

/** Names of all rules, so that a test can show that each catches something. */
export function importRuleNames(): string[] {
	return (config.forbidden ?? []).map((rule) => rule.name ?? "unnamed");
}
