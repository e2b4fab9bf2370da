import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { ChatMoved } from "./chat-moved";
import { lostReasonOf } from "./lost-source";

/** What a failed piece of work means for the work that follows. */
export type JobFailure =
	/** Try again later; nothing is held meanwhile. */
	| { readonly type: "park"; readonly retryAfterMs: number }
	| { readonly type: "lost"; readonly reason: string }
	/** The group's source is another one by now. */
	| { readonly type: "moved" }
	/** The account can do nothing more. */
	| { readonly type: "fatal" };

const SECOND_MS = 1_000;
/** Doubled with every failure in a row. */
const RETRY_MS = 5 * SECOND_MS;
const RETRY_MS_MAX = 10 * 60 * SECOND_MS;
/** What Telegram refuses today it may allow tomorrow. */
const REFUSED_MS = 24 * 3_600 * SECOND_MS;

/** Judges a failure; `attempts` counts those in a row, this one included. */
export function judgeFailure(error: unknown, attempts: number): JobFailure {
	if (error instanceof ChatMoved) return { type: "moved" };
	const reason = lostReasonOf(error);
	if (reason !== null) return { type: "lost", reason };
	const later = Math.min(RETRY_MS * 2 ** (attempts - 1), RETRY_MS_MAX);
	if (error instanceof AppError) return { type: "park", retryAfterMs: error.retryAfterMs ?? later };
	if (!(error instanceof TelegramFailure)) return { type: "park", retryAfterMs: later };
	switch (error.kind) {
		case "terminal":
			return { type: "fatal" };
		case "flood_wait":
		case "slow_mode":
			return { type: "park", retryAfterMs: Math.max(later, (error.seconds ?? 0) * SECOND_MS) };
		case "no_rights":
			return { type: "park", retryAfterMs: REFUSED_MS };
		default:
			return { type: "park", retryAfterMs: later };
	}
}
