import { z } from "zod";
import { deleteTelegramLogin } from "@/db/queries/telegram-logins";
import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramLogin } from "@/lib/domain/telegram-login";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { NewAccountName } from "../accounts/account-name";
import { requireTelegram } from "../runtime/require-telegram";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { beginLogin } from "./begin-login";
import { driveQrLogin } from "./drive-qr-login";
import { loginError } from "./explain-login";
import { accountToSignIn, dropNewAccount, supersedeLogins } from "./login-account";
import { showLogin } from "./store-login";

const QrLogin = z.object({ name: NewAccountName });

/**
 * Shows a code to be scanned in the Telegram app (Settings, Devices), and goes on showing fresh ones until the sign-in
 * runs out; `pollLogin` tells how far it is. Throws AppError when Telegram cannot be reached.
 */
export async function startQrLogin(
	ctx: ServiceContext,
	input: z.input<typeof QrLogin>,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramLogin> {
	const { name } = parseInput(QrLogin, input);
	requireAccess(canUseTelegram(ctx.actor));
	requireTelegram();
	const found = await accountToSignIn(ctx, { name, kind: "user" });
	const { accountId } = found.account;
	await supersedeLogins(ctx, accountId);
	const login = await beginLogin(ctx, { accountId, step: "qr_shown", secret: null, shown: {} });
	try {
		await driveQrLogin(ctx, login, parts).shown;
		return await showLogin(ctx, login.loginId);
	} catch (error) {
		await deleteTelegramLogin(ctx.db, login.loginId);
		await dropNewAccount(ctx, found);
		throw loginError(error);
	}
}
