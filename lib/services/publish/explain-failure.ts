import { REASONS, type ReasonCode } from "@/lib/domain/publication-reason";
import { AppError, type AppErrorCode } from "@/lib/errors";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";
import type { WhyNot } from "./post-outcome";

/** A failure in our words. `waitMs`: when to try again; `null`: not by itself. */
export interface Explained extends WhyNot {
	readonly waitMs: number | null;
}

/** Telegram's refusals by what they mean for a post; `duplicate` is no failure and handled before. */
const CODES: Readonly<Record<TelegramFailureKind, ReasonCode>> = {
	flood_wait: "flood",
	slow_mode: "slow_mode",
	peer_flood: "limited",
	terminal: "account_ended",
	transient: "network",
	network: "network",
	chat_lost: "chat_lost",
	no_rights: "no_rights",
	login: "account_missing",
	duplicate: "network",
	stale_file: "network",
	refused: "refused",
};

/** The same for what our own services throw when an account cannot be used. */
const APP_CODES: Readonly<Partial<Record<AppErrorCode, ReasonCode>>> = {
	rate_limited: "flood",
	upstream_unavailable: "network",
	unauthenticated: "account_missing",
	conflict: "account_missing",
	not_found: "account_missing",
};

const TOPIC_REASON = /^TOPIC_(CLOSED|DELETED)|^(TOPIC_ID|MESSAGE_THREAD|REPLY_MESSAGE_ID|TOP_MSG_ID)_INVALID/;
const FIRST_WAIT_MS = 60_000;
const WAIT_MS_MAX = 30 * 60_000;
const REASON_CHARACTERS_MAX = 255;

/**
 * What a failed post means and whether it is tried again by itself; `attempts` begun so far stretch the waits of an
 * unclear outcome. `null` for failures that are none of Telegram's or an account's: defects, which must surface.
 */
export function explainFailure(error: unknown, attempts: number): Explained | null {
	const inner = innerFailure(error);
	if (inner !== null) return explainTelegram(inner, error, attempts);
	if (!(error instanceof AppError)) return null;
	const code = APP_CODES[error.code];
	if (code === undefined) return null;
	if (code === "account_missing") return { code, reason: clip(error.message), waitMs: null };
	return { code, reason: REASONS[code].message, waitMs: error.retryAfterMs ?? backoff(attempts) };
}

function explainTelegram(failure: TelegramFailure, error: unknown, attempts: number): Explained {
	const code = TOPIC_REASON.test(failure.reason) ? "topic_closed" : CODES[failure.kind];
	const { message, isWaiting } = REASONS[code];
	const reason = code === "refused" ? clip(`${message.slice(0, -1)}: ${failure.reason}.`) : message;
	if (!isWaiting) return { code, reason, waitMs: null };
	const told = error instanceof AppError ? error.retryAfterMs : undefined;
	return { code, reason, waitMs: told ?? (failure.seconds === null ? backoff(attempts) : failure.seconds * 1_000) };
}

/** Telegram's failure itself, or the one behind a wait that was handed back. */
function innerFailure(error: unknown): TelegramFailure | null {
	if (error instanceof TelegramFailure) return error;
	return error instanceof AppError && error.cause instanceof TelegramFailure ? error.cause : null;
}

/** One minute, doubled with each attempt, half an hour at most. */
function backoff(attempts: number): number {
	return Math.min(WAIT_MS_MAX, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
}

function clip(text: string): string {
	return text.length <= REASON_CHARACTERS_MAX ? text : `${text.slice(0, REASON_CHARACTERS_MAX - 1)}…`;
}
