import type { LoginProblem } from "@/lib/domain/telegram-login";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { explainConnect } from "../runtime/explain-connect";
import { LOGIN_PROBLEMS, type ProblemWords, UNKNOWN_PROBLEM } from "./login-problems";

/** A refusal to sign in, and whether the same question may be answered once more. */
export interface Refusal {
	readonly problem: LoginProblem;
	readonly isRetried: boolean;
}

/** What kept somebody from signing in; `null`: it was no answer of Telegram's to the sign-in. */
export function refusalOf(error: unknown): Refusal | null {
	const words = wordsOf(error);
	if (words === null || !(error instanceof TelegramFailure)) return null;
	const { message, hint } = words;
	return { problem: { reason: error.reason, message, hint }, isRetried: words.isRetried ?? false };
}

/** The same as an error, for a sign-in that did not even begin. */
export function loginError(error: unknown): unknown {
	const words = wordsOf(error);
	return words === null
		? explainConnect(error)
		: new AppError(words.code, words.message, { hint: words.hint, cause: error });
}

function wordsOf(error: unknown): ProblemWords | null {
	if (!(error instanceof TelegramFailure)) return null;
	const known = LOGIN_PROBLEMS.find(([pattern]) => pattern.test(error.reason));
	if (known !== undefined) return known[1];
	if (error.kind !== "login" && error.kind !== "refused" && error.kind !== "terminal") return null;
	return { ...UNKNOWN_PROBLEM, message: `${UNKNOWN_PROBLEM.message} (${error.reason}).` };
}
