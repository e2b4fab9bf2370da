import type { CodeAnswer, LoginStatus, PasswordAnswer } from "@/lib/dashboard/telegram-contract";
import { canUseTelegram } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { answerCode } from "../../telegram/login/answer-code";
import { answerPassword } from "../../telegram/login/answer-password";
import { pollLogin } from "../../telegram/login/poll-login";
import { limitAnswer } from "./limit-sign-in";
import { toLoginStatus } from "./login-status";

interface LoginRef {
	readonly loginId: string;
}

/** Where a sign-in stands; also what takes a scanned QR code further. Throws AppError `not_found`. */
export async function getSignIn(ctx: ServiceContext, ref: LoginRef): Promise<LoginStatus> {
	requireAccess(canUseTelegram(ctx.actor));
	return toLoginStatus(await pollLogin(ctx, ref), ctx.now());
}

/** Answers with the code Telegram sent; a wrong one may be typed again. Throws AppError `rate_limited`, `not_found`. */
export async function answerSignInCode(ctx: ServiceContext, answer: LoginRef & CodeAnswer): Promise<LoginStatus> {
	requireAccess(canUseTelegram(ctx.actor));
	await limitAnswer(ctx, answer.loginId);
	return toLoginStatus(await answerCode(ctx, answer), ctx.now());
}

/** Answers with the password of two-step verification. Throws AppError `rate_limited`, `not_found`. */
export async function answerSignInPassword(
	ctx: ServiceContext,
	answer: LoginRef & PasswordAnswer,
): Promise<LoginStatus> {
	requireAccess(canUseTelegram(ctx.actor));
	await limitAnswer(ctx, answer.loginId);
	return toLoginStatus(await answerPassword(ctx, answer), ctx.now());
}
