import { resolve } from "node:path";
import { readIniFile } from "./read-ini-file";
import { readSecretFile } from "./read-secret-file";
import type { FindSetting, Setting } from "./setting";

/** Beside `.env`. */
const INI_FILE = "shiplog.ini";

/**
 * Looks settings up in the environment (which `.env` has filled where it was empty), then in the INI file of
 * SHIPLOG_CONFIG, then in the file named by `<NAME>_FILE`. Nothing is read before it is needed.
 */
export function settingsFinder(source: Record<string, string | undefined>): FindSetting {
	let ini: ReadonlyMap<string, Setting> | null = null;
	const readIni = () => {
		const asked = source.SHIPLOG_CONFIG?.trim();
		ini ??= readIniFile(resolve(/* turbopackIgnore: true */ asked || INI_FILE), Boolean(asked));
		return ini;
	};
	return (name) => {
		const value = source[name]?.trim();
		if (value) return { name, value, origin: "in the environment or .env", file: null };
		const variable = `${name}_FILE`;
		const file = source[variable]?.trim();
		return readIni().get(name) ?? (file ? readSecretFile(name, variable, file) : null);
	};
}
