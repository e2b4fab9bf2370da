import type { AccountCard } from "@/lib/dashboard/telegram-contract";
import type { ServiceContext } from "../../context";
import { logOut } from "../../telegram/accounts/log-out";
import { removeAccount } from "../../telegram/accounts/remove-account";
import { revokeOthers } from "../../telegram/accounts/revoke-others";
import { toAccountCard } from "./account-card";

interface AccountRef {
	readonly accountId: string;
}

/** Ends this workspace's session at Telegram. Throws like `logOut`. */
export async function endSession(ctx: ServiceContext, { accountId }: AccountRef): Promise<AccountCard> {
	return toAccountCard(await logOut(ctx, { account: accountId }));
}

/** Ends every other session of the account. Throws like `revokeOthers`. */
export async function revokeSessions(ctx: ServiceContext, { accountId }: AccountRef): Promise<AccountCard> {
	return toAccountCard(await revokeOthers(ctx, { account: accountId }));
}

/** Forgets an account here. Throws like `removeAccount`. */
export async function removeTelegramAccount(ctx: ServiceContext, { accountId }: AccountRef): Promise<void> {
	await removeAccount(ctx, { account: accountId });
}
