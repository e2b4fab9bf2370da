import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { TelegramCredentials, TelegramEnv } from "@/lib/settings/telegram-env";

/** Telegram's settings where it can be used at all. */
export interface UsableTelegram extends TelegramEnv {
	readonly credentials: TelegramCredentials;
}

/** Throws AppError `conflict` when Telegram is switched off or has no credentials; `invalid` for a wrong setting. */
export function requireTelegram(): UsableTelegram {
	const telegram = readEnv().telegram;
	const { enabled, credentials } = telegram;
	if (!enabled) {
		throw new AppError("conflict", "Telegram is switched off (MTPROTO_ENABLED).", {
			hint: "Set MTPROTO_ENABLED=1 and start again.",
		});
	}
	if (credentials === null) {
		throw new AppError("conflict", "Telegram's credentials are not set (TELEGRAM_API_ID, TELEGRAM_API_HASH).", {
			hint: "Make an application at https://my.telegram.org/apps and set both, as .env.example shows.",
		});
	}
	return { ...telegram, credentials };
}
