import type { AccountState, TelegramAccount } from "@/lib/domain/telegram-account";

const STATES: Record<AccountState, string> = {
	signed_out: "signed out",
	ready: "signed in",
	limited: "signed in, limited by Telegram",
	ended: "signed out by Telegram",
};

/** An account as the terminal shows it, on one line; the phone number by its last digits. */
export function describeAccount(account: TelegramAccount): string {
	const { name, kind, state, stateReason, displayName, username, phoneHint } = account;
	const who = [displayName, username === null ? null : `@${username}`, phoneHint].filter((part) => part !== null);
	const why = stateReason === null ? "" : ` (${stateReason})`;
	return `${name}\t${kind}\t${STATES[state]}${why}\t${who.join(" ")}\n`;
}
