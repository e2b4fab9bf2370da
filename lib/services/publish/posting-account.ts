import { findGroupSource } from "@/db/queries/group-sources";
import { isSignedIn, type TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { listAccounts } from "../telegram/accounts/list-accounts";

/**
 * The account that posts into a group: the one asked for by name or id, else the one that collects the group, else
 * the first that is signed in. Throws AppError `not_found` for one there is none of, `conflict` when nobody is there.
 */
export async function postingAccount(
	ctx: ServiceContext,
	groupId: number,
	asked: string | null,
): Promise<TelegramAccount> {
	const accounts = await listAccounts(ctx);
	if (asked !== null) return accountCalled(accounts, asked);
	const source = await findGroupSource(ctx.db, { groupId, segment: "current" });
	const usable = usableAccounts(accounts);
	const chosen =
		accounts.find(({ accountId }) => accountId === source?.accountId) ??
		usable.find(({ kind }) => kind === "user") ??
		usable[0];
	if (chosen !== undefined) return chosen;
	throw new AppError("conflict", "There is no account that could post.", {
		hint: "Sign in an account on the Telegram page, or with: shiplog telegram login.",
	});
}

/** Accounts that may try, those Telegram limits last: most limits are about strangers, and nobody knows until it is tried. */
export function usableAccounts(accounts: readonly TelegramAccount[]): TelegramAccount[] {
	const isLimited = ({ state }: TelegramAccount) => Number(state === "limited");
	return accounts.filter(isSignedIn).sort((a, b) => isLimited(a) - isLimited(b));
}

function accountCalled(accounts: readonly TelegramAccount[], asked: string): TelegramAccount {
	const account = accounts.find(({ accountId, name }) => accountId === asked || name === asked);
	if (account !== undefined) return account;
	const names = accounts.map(({ name }) => name).join(", ");
	throw new AppError("not_found", `No account is called ${JSON.stringify(asked)}.`, {
		hint: names === "" ? "Sign in an account first." : `There are: ${names}.`,
		place: { field: "account" },
	});
}
