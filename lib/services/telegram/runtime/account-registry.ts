import type { TelegramAccount } from "@/lib/domain/telegram-account";
import { beforeClose } from "../../before-close";
import type { ServiceContext } from "../../context";
import { AccountLink, type LinkUser } from "./account-link";
import type { RuntimeParts } from "./runtime-parts";

/** On globalThis because Next loads one module several times; two connections of one session would kill it. */
const held = globalThis as typeof globalThis & { shiplogAccounts?: Map<string, AccountLink> | undefined };

function links(): Map<string, AccountLink> {
	held.shiplogAccounts ??= new Map();
	return held.shiplogAccounts;
}

/** Joins this process's connection of the account, making it when there is none; waits for one that is being closed. */
export async function joinAccount(
	ctx: ServiceContext,
	account: TelegramAccount,
	user: LinkUser,
	parts: RuntimeParts,
): Promise<AccountLink> {
	for (;;) {
		const held = links().get(account.accountId);
		if (held === undefined) return openLink(ctx, account, user, parts);
		if (!held.signal.aborted) {
			held.join(user);
			return held;
		}
		await held.closed;
	}
}

function openLink(ctx: ServiceContext, account: TelegramAccount, user: LinkUser, parts: RuntimeParts): AccountLink {
	const { accountId } = account;
	const link = new AccountLink(ctx, account, parts, user);
	links().set(accountId, link);
	const forget = () => {
		if (links().get(accountId) === link) links().delete(accountId);
	};
	link.closed.then(forget, (err: unknown) => {
		forget();
		ctx.log.error({ err, accountId }, "telegram connection not closed cleanly");
	});
	beforeClose(ctx.db, closeAccounts);
	return link;
}

/** Takes the account from whoever uses it in this process; settles when its connection is closed. */
export async function closeAccount(accountId: string): Promise<void> {
	const link = links().get(accountId);
	link?.end("closed");
	await link?.closed.catch(() => undefined);
}

/** Closes every connection of this process and gives the leases back; before the store is closed, and in tests. */
export async function closeAccounts(): Promise<void> {
	await Promise.all([...links().keys()].map(closeAccount));
}
