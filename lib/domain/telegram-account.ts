/** `signed_out`: no session. `limited`: reads, but Telegram refuses its posts. `ended`: Telegram ended the session for good. */
export const ACCOUNT_STATES = ["signed_out", "ready", "limited", "ended"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export type AccountKind = "user" | "bot";

/** A Telegram account of this workspace, with nothing in it that a browser must not see. */
export interface TelegramAccount {
	readonly accountId: string;
	/** What people call it on the command line. */
	readonly name: string;
	readonly kind: AccountKind;
	readonly state: AccountState;
	/** Telegram's own word for why, e.g. `SESSION_REVOKED`; `null`: all is well. */
	readonly stateReason: string | null;
	readonly stateAt: Date;
	/** `null` until the first sign-in. */
	readonly telegramUserId: number | null;
	readonly displayName: string | null;
	readonly username: string | null;
	/** `••67`: the last two digits only. */
	readonly phoneHint: string | null;
}

/** Whether the account holds a session that Telegram has not ended. */
export function isSignedIn(account: Pick<TelegramAccount, "state">): boolean {
	return account.state === "ready" || account.state === "limited";
}

/** Telegram names no time after limiting an account for spam; people report days (core.telegram.org/api/errors). */
const LIMITED_MS = 3 * 86_400_000;

/** The account as it stands at `now`: one limited long enough ago may try again, and is told anew if it still is. */
export function liftOldLimit(account: TelegramAccount, now: Date): TelegramAccount {
	const isOver = account.state === "limited" && now.getTime() - account.stateAt.getTime() > LIMITED_MS;
	return isOver ? { ...account, state: "ready", stateReason: null } : account;
}
