import { parseCount } from "./parse-setting";
import { type FindSetting, type Setting, unusableSetting } from "./setting";
import type { TelegramCredentials } from "./telegram-env";

/** 32-bit signed in Telegram's schema. */
const API_ID_MAX = 2 ** 31 - 1;

/** A server on this machine asks for no application's credentials. */
const TEST_CREDENTIALS: TelegramCredentials = { apiId: 1, apiHash: "test" };

/** The application's credentials; `null`: none are set. Half a pair is a mistake. */
export function readCredentials(find: FindSetting, isTest: boolean): TelegramCredentials | null {
	const id = find("TELEGRAM_API_ID");
	const hash = find("TELEGRAM_API_HASH");
	if (id === null && hash === null) return isTest ? TEST_CREDENTIALS : null;
	if (id === null || hash === null) throw half(id ?? hash, id === null ? "TELEGRAM_API_ID" : "TELEGRAM_API_HASH");
	const apiId = parseCount(id, 1, API_ID_MAX);
	if (!isTest && !/^[0-9a-f]{32}$/i.test(hash.value)) throw unusableSetting(hash, "is not 32 hexadecimal digits");
	return { apiId, apiHash: hash.value };
}

function half(set: Setting | null, missing: string): Error {
	const setting = set ?? { name: missing, value: "", origin: "nowhere", file: null };
	return unusableSetting(
		setting,
		`is set, but ${missing} is not`,
		"Set both, as https://my.telegram.org/apps shows them, or neither.",
	);
}
