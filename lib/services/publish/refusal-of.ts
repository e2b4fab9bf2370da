import { REASONS } from "@/lib/domain/publication-reason";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { explainFailure } from "./explain-failure";

/** A failure of Telegram's as the error a person is told; any other as it is. */
export function refusalOf(error: unknown): unknown {
	if (!(error instanceof TelegramFailure)) return error;
	const explained = explainFailure(error, 1);
	if (explained === null) return error;
	const { code, reason, waitMs } = explained;
	const options = { hint: REASONS[code].hint, cause: error };
	if (waitMs === null) return new AppError("conflict", reason, options);
	return new AppError("rate_limited", reason, { ...options, retryAfterMs: waitMs });
}
