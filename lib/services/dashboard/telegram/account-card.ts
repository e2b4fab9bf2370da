import type { AccountCard } from "@/lib/dashboard/telegram-contract";
import type { TelegramAccount } from "@/lib/domain/telegram-account";

const LABELS = {
	signed_out: "Signed out",
	ready: "Signed in",
	limited: "Limited by Telegram",
	ended: "Signed out by Telegram",
} as const;

const NOTES = {
	signed_out: "Nothing is read or posted by this account. Sign in again to go on.",
	ready: null,
	limited: "Telegram limits this account for spam: it reads, and may not post. Ask @SpamBot how long it lasts.",
	ended: "Telegram ended the session, so nothing is read or posted. Sign in again to go on.",
} as const;

/** An account as the dashboard shows it: nothing secret. */
export function toAccountCard(account: TelegramAccount): AccountCard {
	const { accountId, name, kind, state, stateReason, displayName, username, phoneHint } = account;
	const note = NOTES[state];
	const reason = note === null || stateReason === null ? "" : ` Telegram's word for it: ${stateReason}.`;
	return {
		...{ accountId, name, kind, state, displayName, username, phoneHint },
		stateLabel: LABELS[state],
		stateNote: note === null ? null : `${note}${reason}`,
	};
}
