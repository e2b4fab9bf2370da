import type { z } from "zod";
import { findTelegramAccount } from "@/db/queries/telegram-accounts";
import { deleteTelegramLogin, findTelegramLogin } from "@/db/queries/telegram-logins";
import { canUseTelegram } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { dropNewAccount } from "./login-account";
import { LoginRef } from "./poll-login";
import { findQrDriver } from "./qr-drivers";

/** Gives a sign-in up; one that is over or unknown is no error. An account nobody ever signed in to goes with it. */
export async function cancelLogin(ctx: ServiceContext, input: z.input<typeof LoginRef>): Promise<void> {
	const { loginId } = parseInput(LoginRef, input);
	requireAccess(canUseTelegram(ctx.actor));
	const driver = findQrDriver(loginId);
	driver?.cancel();
	await driver?.ended;
	const login = await findTelegramLogin(ctx.db, loginId);
	if (login === null) return;
	await deleteTelegramLogin(ctx.db, loginId);
	const account = await findTelegramAccount(ctx.db, login.accountId);
	if (account !== null) await dropNewAccount(ctx, { account, isNew: account.telegramUserId === null });
}
