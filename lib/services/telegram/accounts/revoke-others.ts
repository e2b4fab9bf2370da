import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { RUNTIME_PARTS, type RuntimeParts } from "../runtime/runtime-parts";
import { type AccountWait, withAccount } from "../runtime/with-account";
import { AccountRef } from "./account-name";
import { resolveAccount } from "./resolve-account";

/** Ends every other session of the account at Telegram: phones, computers and other programs are signed out. */
export async function revokeOthers(
	ctx: ServiceContext,
	input: AccountRef & AccountWait,
	parts: RuntimeParts = RUNTIME_PARTS,
): Promise<TelegramAccount> {
	const { account: ref } = parseInput(AccountRef, input);
	requireAccess(canUseTelegram(ctx.actor));
	const account = await resolveAccount(ctx, ref);
	if (account.kind === "bot") {
		throw new AppError("invalid", "A bot has no other sessions to end.", {
			hint: "Revoke its token with @BotFather instead.",
		});
	}
	const { signal, onWaiting } = input;
	const use = { account: account.accountId, purpose: "revoke sessions", signal, onWaiting };
	await withAccount(ctx, use, ({ gateway }) => gateway.login.revokeOthers({ lane: "interactive" }), parts).catch(
		explain,
	);
	ctx.log.info({ accountId: account.accountId, name: account.name }, "other telegram sessions revoked");
	return resolveAccount(ctx, account.accountId);
}

/** Telegram lets nobody who has just signed in throw the others out (core.telegram.org/method/auth.resetAuthorizations). */
function explain(error: unknown): never {
	if (!(error instanceof TelegramFailure) || error.reason !== "FRESH_RESET_AUTHORISATION_FORBIDDEN") throw error;
	throw new AppError("conflict", "A session younger than a day may not end the others.", {
		hint: "Try again tomorrow, or end them in the Telegram app.",
		cause: error,
	});
}
