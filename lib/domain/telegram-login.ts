import type { TelegramAccount } from "./telegram-account";

export const LOGIN_STEPS = ["code_sent", "password_needed", "qr_shown", "done", "failed"] as const;
export type LoginStep = (typeof LOGIN_STEPS)[number];

/** Why an answer was not taken or a sign-in came to nothing. */
export interface LoginProblem {
	/** Telegram's own word, e.g. `PHONE_CODE_INVALID`, or ours. */
	readonly reason: string;
	readonly message: string;
	readonly hint: string;
}

/** Where a sign-in stands: all a person needs for the next step, nothing secret. */
export interface TelegramLogin {
	readonly loginId: string;
	readonly accountId: string;
	/** The account's name. */
	readonly name: string;
	readonly step: LoginStep;
	/** Where Telegram sent the code, in its words: `app`, `sms`, `call` …; `null`: no code was sent. */
	readonly via: string | null;
	readonly codeLength: number | null;
	/** What the account's owner wrote down to remember the password by. */
	readonly passwordHint: string | null;
	/** To be shown as a QR code until it expires; then it is replaced. */
	readonly qr: { readonly url: string; readonly expiresAt: Date } | null;
	/** Why the last answer was refused (the step stays), or why it failed for good (`failed`). */
	readonly problem: LoginProblem | null;
	readonly expiresAt: Date;
	/** Once it is `done`. */
	readonly account: TelegramAccount | null;
}
