import { type AttemptLimit, takeAttempt } from "@/db/queries/rate-limits";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";

/** Each start makes Telegram send a code; it answers too many with a day's pause for the number. */
const STARTS: AttemptLimit = { name: "telegram-login", attemptsMax: 10, windowSeconds: 15 * 60 };
/** Wrong answers count at Telegram too. */
const ANSWERS: AttemptLimit = { name: "telegram-answer", attemptsMax: 15, windowSeconds: 15 * 60 };

/** Counts a sign-in begun by whoever asks. Throws AppError `rate_limited` with `retryAfterMs`. */
export async function limitStart(ctx: ServiceContext): Promise<void> {
	await take(ctx, STARTS, ctx.actor.type === "user" ? `user-${ctx.actor.userId}` : ctx.actor.type);
}

/** Counts an answer to one sign-in. Throws AppError `rate_limited` with `retryAfterMs`. */
export async function limitAnswer(ctx: ServiceContext, loginId: string): Promise<void> {
	await take(ctx, ANSWERS, loginId);
}

async function take(ctx: ServiceContext, limit: AttemptLimit, key: string): Promise<void> {
	const waitMs = await takeAttempt(ctx.db, limit, key);
	if (waitMs === null) return;
	const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
	throw new AppError("rate_limited", "Too many attempts to sign in to Telegram.", {
		hint: `Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
		retryAfterMs: waitMs,
	});
}
