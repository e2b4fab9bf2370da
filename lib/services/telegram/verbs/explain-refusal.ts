import { AppError, type AppErrorCode } from "@/lib/errors";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";

interface Explanation {
	readonly code: AppErrorCode;
	readonly message: string;
	readonly hint: string;
}

const WAIT = "Try again later; nothing was lost.";
const SIGN_IN = "Sign in again: `shiplog telegram login`.";

/** What a refusal means for somebody who only reads. */
const EXPLANATIONS: Readonly<Record<TelegramFailureKind, Explanation>> = {
	flood_wait: { code: "rate_limited", message: "Telegram asks this account to wait.", hint: WAIT },
	slow_mode: { code: "rate_limited", message: "The chat is in slow mode.", hint: WAIT },
	peer_flood: { code: "forbidden", message: "Telegram limits this account for spam.", hint: "It can still read." },
	terminal: { code: "unauthenticated", message: "Telegram ended this account's session.", hint: SIGN_IN },
	login: { code: "unauthenticated", message: "Telegram does not accept this sign-in.", hint: SIGN_IN },
	transient: { code: "upstream_unavailable", message: "Telegram has trouble answering.", hint: WAIT },
	network: {
		code: "upstream_unavailable",
		message: "Telegram cannot be reached.",
		hint: "Check the connection or proxy.",
	},
	chat_lost: {
		code: "not_found",
		message: "This account cannot read that chat.",
		hint: "It was removed from it or left it; join again in Telegram.",
	},
	no_rights: {
		code: "forbidden",
		message: "Telegram shows this to admins of the chat only.",
		hint: "Use an admin's account.",
	},
	stale_file: { code: "upstream_unavailable", message: "Telegram no longer has the file where it was.", hint: WAIT },
	duplicate: { code: "conflict", message: "Telegram has this already.", hint: "Nothing is left to do." },
	refused: { code: "invalid", message: "Telegram refused.", hint: "Check the chat and what is asked of it." },
};

/** A failed Telegram call as an error for people, with Telegram's own word; anything else stays what it is. */
export function explainRefusal(error: unknown): unknown {
	if (!(error instanceof TelegramFailure)) return error;
	const { code, message, hint } = EXPLANATIONS[error.kind];
	return new AppError(code, `${message.slice(0, -1)} (${error.reason}).`, {
		hint,
		cause: error,
		...(error.seconds === null ? {} : { retryAfterMs: error.seconds * 1000 }),
	});
}
