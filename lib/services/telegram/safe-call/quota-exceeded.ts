import type { QuotaKind } from "@/db/queries/telegram-quotas";
import { AppError } from "@/lib/errors";

const WORDS: Readonly<Record<QuotaKind, string>> = { dm: "direct messages", join: "joins" };

/** A day's quota is used up. */
export class QuotaExceeded extends AppError {
	readonly kind: QuotaKind;
	/** When it starts anew: 00:00 UTC. */
	readonly resetAt: Date;

	constructor(kind: QuotaKind, limit: number, now: number) {
		const resetAt = nextUtcDay(now);
		super("rate_limited", `This account has used its ${limit} ${WORDS[kind]} of today.`, {
			hint: `Try again after ${resetAt.toISOString().slice(0, 16).replace("T", " ")} UTC.`,
			retryAfterMs: resetAt.getTime() - now,
		});
		this.name = "QuotaExceeded";
		this.kind = kind;
		this.resetAt = resetAt;
	}
}

/** The UTC day of an instant, `YYYY-MM-DD`. */
export function utcDayOf(now: number): string {
	return new Date(now).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/** UTC days all have the same length. */
function nextUtcDay(now: number): Date {
	return new Date((Math.floor(now / DAY_MS) + 1) * DAY_MS);
}
