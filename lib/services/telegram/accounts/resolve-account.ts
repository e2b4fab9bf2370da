import { findTelegramAccount, listTelegramAccounts } from "@/db/queries/telegram-accounts";
import { isSignedIn, liftOldLimit, type TelegramAccount } from "@/lib/domain/telegram-account";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";

/** The account of this name or id. `null`: the one a person most likely means, a signed-in user before a bot. */
export async function resolveAccount(ctx: ServiceContext, ref: string | null): Promise<TelegramAccount> {
	return liftOldLimit(await findMeant(ctx, ref), ctx.now());
}

async function findMeant({ db }: ServiceContext, ref: string | null): Promise<TelegramAccount> {
	if (ref !== null) return (await findTelegramAccount(db, ref)) ?? notFound(ref, await listTelegramAccounts(db));
	const accounts = await listTelegramAccounts(db);
	const usable = accounts.filter(isSignedIn);
	const [account] = [...usable.filter(({ kind }) => kind === "user"), ...usable];
	if (account !== undefined) return account;
	throw new AppError("not_found", "No Telegram account is signed in.", {
		hint: "Sign in on the Telegram page or with: shiplog telegram login.",
	});
}

function notFound(ref: string, accounts: readonly TelegramAccount[]): never {
	const names = accounts.map(({ name }) => name).join(", ");
	throw new AppError("not_found", `No Telegram account is called ${JSON.stringify(ref)}.`, {
		hint: names === "" ? "Sign one in with: shiplog telegram login." : `There are: ${names}.`,
		place: { field: "account" },
	});
}
