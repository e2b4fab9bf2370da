import type { AppErrorCode } from "@/lib/errors";

/** What one of Telegram's refusals means to whoever signs in. */
export interface ProblemWords {
	readonly message: string;
	readonly hint: string;
	/** The answer may simply be given again. */
	readonly isRetried?: true;
	/** As an error, where there is no sign-in to show it in. */
	readonly code: AppErrorCode;
}

const words = (code: AppErrorCode, message: string, hint: string): ProblemWords => ({ code, message, hint });

/** Telegram's words when signing in (core.telegram.org/method/auth.signIn and its neighbours); first match wins. */
export const LOGIN_PROBLEMS: readonly (readonly [RegExp, ProblemWords])[] = [
	[
		/^PHONE_CODE_(INVALID|EMPTY)$/,
		{ ...words("invalid", "That is not the code Telegram sent.", "Type the newest code again."), isRetried: true },
	],
	[/^PHONE_CODE_EXPIRED$/, words("conflict", "The code has expired.", "Start again; Telegram sends a new one.")],
	[
		/^PASSWORD_HASH_INVALID$/,
		{ ...words("invalid", "That is not the account's password.", "Type it again."), isRetried: true },
	],
	[
		/^PHONE_NUMBER_INVALID$/,
		words(
			"invalid",
			"Telegram does not take this as a phone number.",
			"Write it with the country code, like +4915112345678.",
		),
	],
	[
		/^PHONE_NUMBER_BANNED$/,
		words("forbidden", "Telegram has banned this phone number.", "Ask recover@telegram.org, or use another account."),
	],
	[
		/^PHONE_NUMBER_UNOCCUPIED$/,
		words("not_found", "Nobody has a Telegram account with this number.", "Sign up in the Telegram app first."),
	],
	[
		/^(PHONE_NUMBER_FLOOD|PHONE_NUMBER_APP_SIGNUP_FORBIDDEN)$/,
		words("rate_limited", "Too many codes were asked for with this number.", "Try again tomorrow."),
	],
	[
		/^PHONE_PASSWORD_FLOOD$/,
		words("rate_limited", "Too many wrong answers were given.", "Wait some hours, then start again."),
	],
	[
		/^API_ID_INVALID$/,
		words(
			"invalid",
			"Telegram does not know TELEGRAM_API_ID with this TELEGRAM_API_HASH.",
			"Copy both from https://my.telegram.org/apps.",
		),
	],
	[
		/^API_ID_PUBLISHED_FLOOD$/,
		words(
			"forbidden",
			"This application id is known to everybody, so Telegram refuses it.",
			"Make one of your own at https://my.telegram.org/apps.",
		),
	],
	[/^UPDATE_APP_TO_LOGIN$/, words("conflict", "Telegram wants a newer client for this account.", "Update Shiplog.")],
	[
		/^ACCESS_TOKEN_(INVALID|EXPIRED)$/,
		words("invalid", "Telegram does not know this bot token.", "Copy it from @BotFather again."),
	],
	[
		/^USER_DEACTIVATED(_BAN)?$/,
		words("forbidden", "Telegram has closed this account.", "Ask recover@telegram.org, or use another account."),
	],
	[
		/^(AUTH_KEY\w*|SESSION_\w+|AUTH_RESTART\w*|SENT_CODE_NOT_NEEDED)$/,
		words("conflict", "Telegram has forgotten this sign-in.", "Start again."),
	],
];

/** A refusal nobody foresaw; Telegram's own word is added to it. */
export const UNKNOWN_PROBLEM = words("conflict", "Telegram refused to sign in", "Start again.");
