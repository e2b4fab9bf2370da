import { type FindSetting, type Setting, unusableSetting } from "./setting";

const YES = new Set(["1", "true", "yes", "on"]);
const NO = new Set(["0", "false", "no", "off"]);

/** A switch; `fallback` where nobody set it. */
export function readSwitch(find: FindSetting, name: string, fallback: boolean): boolean {
	const setting = find(name);
	if (setting === null) return fallback;
	const word = setting.value.toLowerCase();
	if (YES.has(word)) return true;
	if (NO.has(word)) return false;
	throw unusableSetting(setting, "is neither on nor off");
}

/** A whole number within `[min, max]`; `fallback` where nobody set it. */
export function readCount(find: FindSetting, name: string, fallback: number, max: number): number {
	const setting = find(name);
	return setting === null ? fallback : parseCount(setting, 0, max);
}

export function parseCount(setting: Setting, min: number, max: number): number {
	const number = /^\d{1,15}$/.test(setting.value) ? Number(setting.value) : Number.NaN;
	if (number >= min && number <= max) return number;
	throw unusableSetting(setting, `is not a whole number from ${min} to ${max}`);
}

/** One of a closed set of words; the first where nobody set it. */
export function readChoice<const T extends string>(find: FindSetting, name: string, choices: readonly [T, ...T[]]): T {
	const setting = find(name);
	if (setting === null) return choices[0];
	const choice = choices.find((word) => word === setting.value);
	if (choice !== undefined) return choice;
	throw unusableSetting(setting, `is none of ${choices.join(", ")}`);
}
