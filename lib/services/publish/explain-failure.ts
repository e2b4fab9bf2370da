import { REASONS, type ReasonCode } from "@/lib/domain/publication-reason";
import { AppError } from "@/lib/errors";
import { TelegramFailure, type TelegramFailureKind } from "@/lib/telegram/telegram-failure";
import { type EndReason, SessionEnded } from "../telegram/lease/session-ended";
import type { WhyNot } from "./post-outcome";
import { OutOfPatience } from "./with-patience";

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

/** The same for a session that was taken away in the middle. */
const ENDS: Readonly<Record<EndReason, ReasonCode>> = {
	yielded: "paused",
	closed: "paused",
	lost: "network",
	disconnected: "network",
	terminal: "account_ended",
};

/** Texts that mean something else for a post than for other calls; a post answers nothing but its topic. */
const TOPIC_REASON =
	/^TOPIC_(CLOSED|DELETED)|^(TOPIC_ID|MESSAGE_ID|MESSAGE_THREAD|REPLY_MESSAGE_ID|TOP_MSG_ID)_INVALID/;
const FIRST_WAIT_MS = 60_000;
const WAIT_MS_MAX = 30 * 60_000;
const REASON_CHARACTERS_MAX = 255;

/**
 * What a failed post means and whether it is tried again by itself; `attempts` begun so far stretch the waits of an
 * unclear outcome. `null` for failures that are none of Telegram's or an account's: defects, which must surface.
 */
export function explainFailure(error: unknown, attempts: number): Explained | null {
	const pauseMs = backoff(attempts);
	if (error instanceof OutOfPatience) return explained("network", pauseMs);
	if (error instanceof SessionEnded) return explained(ENDS[error.reason], pauseMs);
	const failure = error instanceof AppError ? error.cause : error;
	if (failure instanceof TelegramFailure) return explainTelegram(failure, pauseMs);
	return error instanceof AppError ? explainOwn(error, pauseMs) : null;
}

/** An account that cannot be used just now, in the words of whoever said so. */
export function explainPause(words: string, attempts: number): Explained {
	return explained("paused", backoff(attempts), words);
}

function explainTelegram(failure: TelegramFailure, pauseMs: number): Explained {
	const code = codeOf(failure);
	const words = code === "refused" ? `${REASONS.refused.message.slice(0, -1)}: ${failure.reason}.` : undefined;
	return explained(code, failure.seconds === null ? pauseMs : failure.seconds * 1_000, words);
}

/** What our own services throw where an account or chat cannot be used. */
function explainOwn({ code, message, place, retryAfterMs }: AppError, pauseMs: number): Explained | null {
	switch (code) {
		case "rate_limited":
			return explained("flood", retryAfterMs ?? pauseMs);
		case "upstream_unavailable":
			return explained("network", retryAfterMs ?? pauseMs);
		case "forbidden":
			return explained("chat_lost", pauseMs);
		case "not_found":
			return explained(place?.field === "account" ? "account_missing" : "chat_lost", pauseMs, message);
		case "unauthenticated":
		case "conflict":
			return explained("account_missing", pauseMs, message);
		default:
			return null;
	}
}

/** `waitMs` counts only for reasons that pass by themselves; `words` instead of the reason's own. */
function explained(code: ReasonCode, waitMs: number, words?: string): Explained {
	const { message, isWaiting } = REASONS[code];
	return { code, reason: clip(words ?? message), waitMs: isWaiting ? waitMs : null };
}

function codeOf({ kind, reason, code }: TelegramFailure): ReasonCode {
	if (TOPIC_REASON.test(reason)) return "topic_closed";
	// The account may not post to any public group, not only to this one.
	if (reason === "USER_BANNED_IN_CHANNEL") return "limited";
	// An answer that we could not read, not a refusal: the post may well be there.
	if (kind === "refused" && code === null) return "network";
	return CODES[kind];
}

/** One minute, doubled with each attempt, half an hour at most. */
function backoff(attempts: number): number {
	return Math.min(WAIT_MS_MAX, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
}

function clip(text: string): string {
	return text.length <= REASON_CHARACTERS_MAX ? text : `${text.slice(0, REASON_CHARACTERS_MAX - 1)}…`;
}
