import { parseProxy } from "./parse-proxy";
import { readChoice, readSwitch } from "./parse-setting";
import { readCredentials } from "./read-credentials";
import { readLimits } from "./read-limits";
import { readTestDc } from "./read-test-dc";
import type { FindSetting } from "./setting";
import { SHIPLOG_MODES, type TelegramEnv } from "./telegram-env";

/** Everything configured of Telegram, checked as a whole. Throws AppError `invalid` naming the setting and where it is. */
export function readTelegramEnv(find: FindSetting): TelegramEnv {
	const mode = readChoice(find, "SHIPLOG_MODE", SHIPLOG_MODES);
	const testDc = readTestDc(find, mode);
	const enabled = readSwitch(find, "MTPROTO_ENABLED", true);
	const proxy = find("TELEGRAM_PROXY");
	return {
		mode,
		testDc,
		enabled,
		historyEnabled: readSwitch(find, "MTPROTO_HISTORY_ENABLED", true) && enabled,
		updatesEnabled: readSwitch(find, "MTPROTO_UPDATES_ENABLED", true) && enabled,
		credentials: readCredentials(find, testDc !== null),
		proxy: proxy === null ? null : parseProxy(proxy),
		limits: readLimits(find, testDc !== null),
	};
}
