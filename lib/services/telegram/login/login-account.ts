import { findTelegramAccount } from "@/db/queries/telegram-accounts";
import { deleteExpiredTelegramLogins, deleteTelegramLoginsOf } from "@/db/queries/telegram-logins";
import { type AccountKind, isSignedIn, type TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { addAccount } from "../accounts/add-account";
import { removeAccount } from "../accounts/remove-account";
import { cancelQrLogins } from "./qr-drivers";

/** The account of this name, made where there is none. Throws AppError `conflict` when it is in use. */
export async function accountToSignIn(
	ctx: ServiceContext,
	{ name, kind }: { readonly name: string; readonly kind: AccountKind },
): Promise<{ readonly account: TelegramAccount; readonly isNew: boolean }> {
	const account = await findTelegramAccount(ctx.db, name);
	if (account === null) return { account: await addAccount(ctx, { name, kind }), isNew: true };
	if (isSignedIn(account)) {
		throw new AppError("conflict", `The account ${name} is signed in already.`, {
			hint: "Choose another name for another account, or log this one out first.",
		});
	}
	if (account.kind !== kind) {
		throw new AppError("conflict", `The account ${name} is ${account.kind === "bot" ? "a bot" : "no bot"}.`, {
			hint: "Choose another name.",
		});
	}
	return { account, isNew: false };
}

/** Ends whatever sign-in of the account is still under way: a new one begins. */
export async function supersedeLogins({ db, now }: ServiceContext, accountId: string): Promise<void> {
	await cancelQrLogins(accountId);
	await deleteTelegramLoginsOf(db, accountId);
	await deleteExpiredTelegramLogins(db, new Date(now().getTime() - DAY_MS));
}

/** Takes back an account that was made for a sign-in that came to nothing. */
export async function dropNewAccount(
	ctx: ServiceContext,
	{ account, isNew }: { readonly account: TelegramAccount; readonly isNew: boolean },
): Promise<void> {
	if (isNew) await removeAccount(ctx, { account: account.accountId }).catch(() => undefined);
}

/** How long the outcome of a sign-in can still be asked for. */
const DAY_MS = 86_400_000;
