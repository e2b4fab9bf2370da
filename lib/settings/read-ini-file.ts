import { readFileSync } from "node:fs";
import { parse } from "ini";
import { AppError } from "@/lib/errors";
import { INI_NAMES } from "./ini-names";
import type { Setting } from "./setting";

/**
 * The settings of an INI file by name. A file that is not there holds none, unless it `isRequired`. Throws AppError
 * `invalid` for a key nobody knows: a misspelt one would be ignored otherwise.
 */
export function readIniFile(file: string, isRequired: boolean): ReadonlyMap<string, Setting> {
	const text = readText(file, isRequired);
	const settings = new Map<string, Setting>();
	for (const [section, keys] of Object.entries(parse(text))) {
		const known = [...INI_NAMES].filter(([, place]) => place.section === section);
		if (known.length === 0) throw unknown(file, typeof keys === "object" ? `section [${section}]` : `key ${section}`);
		for (const [key, value] of Object.entries(keys as Record<string, unknown>)) {
			const name = known.find(([, place]) => place.key === key)?.[0];
			if (name === undefined) throw unknown(file, `key ${key} in [${section}]`);
			const trimmed = String(value).trim();
			if (trimmed === "") continue;
			settings.set(name, { name, value: trimmed, origin: `as ${key} in [${section}] of ${file}`, file });
		}
	}
	return settings;
}

function readText(file: string, isRequired: boolean): string {
	try {
		return readFileSync(/* turbopackIgnore: true */ file, "utf8");
	} catch (error) {
		if (!isRequired && (error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw new AppError("invalid", `The configuration file ${file} cannot be read.`, {
			hint: "Correct SHIPLOG_CONFIG, or let this program read the file.",
			place: { file },
			cause: error,
		});
	}
}

function unknown(file: string, what: string): AppError {
	return new AppError("invalid", `The configuration file ${file} has an unknown ${what}.`, {
		hint: `It may hold ${[...INI_NAMES.values()].map(({ section, key }) => `[${section}] ${key}`).join(", ")}.`,
		place: { file },
	});
}
