import type {
	BotLoginRequest,
	LoginStatus,
	PhoneLoginRequest,
	QrLoginRequest,
} from "@/lib/dashboard/telegram-contract";
import { canUseTelegram } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { signInBot } from "../../telegram/login/sign-in-bot";
import { startPhoneLogin } from "../../telegram/login/start-phone-login";
import { startQrLogin } from "../../telegram/login/start-qr-login";
import { limitStart } from "./limit-sign-in";
import { toLoginStatus } from "./login-status";

/** Has Telegram send a code to a phone number. Throws AppError `rate_limited`, or what is wrong with the number. */
export async function startPhoneSignIn(ctx: ServiceContext, request: PhoneLoginRequest): Promise<LoginStatus> {
	requireAccess(canUseTelegram(ctx.actor));
	await limitStart(ctx);
	return toLoginStatus(await startPhoneLogin(ctx, request), ctx.now());
}

/** Shows a QR code to be scanned with a phone that is signed in. Throws AppError `rate_limited`. */
export async function startQrSignIn(ctx: ServiceContext, request: QrLoginRequest): Promise<LoginStatus> {
	requireAccess(canUseTelegram(ctx.actor));
	await limitStart(ctx);
	return toLoginStatus(await startQrLogin(ctx, request), ctx.now());
}

/** Signs a bot in by the token of @BotFather. Throws AppError `rate_limited`, or that the token is wrong. */
export async function startBotSignIn(ctx: ServiceContext, request: BotLoginRequest): Promise<LoginStatus> {
	requireAccess(canUseTelegram(ctx.actor));
	await limitStart(ctx);
	return toLoginStatus(await signInBot(ctx, request), ctx.now());
}
