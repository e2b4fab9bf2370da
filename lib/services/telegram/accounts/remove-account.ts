import { deleteTelegramAccount } from "@/db/queries/telegram-accounts";
import { deleteTelegramLoginsOf } from "@/db/queries/telegram-logins";
import { canUseTelegram } from "@/lib/domain/access";
import { isSignedIn } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { cancelQrLogins } from "../login/qr-drivers";
import { closeAccount } from "../runtime/account-registry";
import { AccountRef } from "./account-name";
import { resolveAccount } from "./resolve-account";

/**
 * Forgets an account here; what it has collected stays. Throws AppError `conflict` while it is signed in: forgetting a
 * session would leave it open at Telegram.
 */
export async function removeAccount(ctx: ServiceContext, input: AccountRef): Promise<void> {
	const { account: ref } = parseInput(AccountRef, input);
	requireAccess(canUseTelegram(ctx.actor));
	const account = await resolveAccount(ctx, ref);
	if (isSignedIn(account)) {
		throw new AppError("conflict", `The account ${account.name} is signed in.`, { hint: "Log it out first." });
	}
	const { accountId, name } = account;
	await cancelQrLogins(accountId);
	await closeAccount(accountId);
	await deleteTelegramLoginsOf(ctx.db, accountId);
	await deleteTelegramAccount(ctx.db, accountId);
	ctx.log.info({ accountId, name }, "telegram account removed");
}
