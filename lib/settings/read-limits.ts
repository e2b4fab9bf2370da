import { REQUESTS_PER_SECOND_MAX, TELEGRAM_LIMITS, type TelegramLimits } from "@/lib/domain/telegram-limits";
import { readCount } from "./parse-setting";
import { type FindSetting, unusableSetting } from "./setting";

/** More than an account could ever hold or send: a typing mistake. */
const COUNT_MAX = 10_000;

/** The limits as configured. Only a server on this machine may be asked faster than a real account ever is. */
export function readLimits(find: FindSetting, isTest: boolean): TelegramLimits {
	return {
		...TELEGRAM_LIMITS,
		requestsPerSecond: readRate(find, isTest),
		dmPerDay: readCount(find, "MAX_DM_PER_DAY", TELEGRAM_LIMITS.dmPerDay, COUNT_MAX),
		joinsPerDay: readCount(find, "MAX_JOINS_PER_DAY", TELEGRAM_LIMITS.joinsPerDay, COUNT_MAX),
		groupsMax: readCount(find, "MAX_GROUPS", TELEGRAM_LIMITS.groupsMax, COUNT_MAX),
	};
}

function readRate(find: FindSetting, isTest: boolean): number {
	const setting = find("RATE_RPS");
	if (setting === null) return TELEGRAM_LIMITS.requestsPerSecond;
	const rate = Number(setting.value);
	if (!(rate > 0)) throw unusableSetting(setting, "is not a number above 0");
	if (rate > REQUESTS_PER_SECOND_MAX && !isTest) {
		throw unusableSetting(setting, `is above ${REQUESTS_PER_SECOND_MAX}, the most an account is ever allowed`);
	}
	return rate;
}
