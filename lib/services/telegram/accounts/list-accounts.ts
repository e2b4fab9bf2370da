import { listTelegramAccounts } from "@/db/queries/telegram-accounts";
import { canUseTelegram } from "@/lib/domain/access";
import { liftOldLimit, type TelegramAccount } from "@/lib/domain/telegram-account";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";

/** Every Telegram account of this workspace, by name; nothing secret. */
export async function listAccounts(ctx: ServiceContext): Promise<TelegramAccount[]> {
	requireAccess(canUseTelegram(ctx.actor));
	const accounts = await listTelegramAccounts(ctx.db);
	return accounts.map((account) => liftOldLimit(account, ctx.now()));
}
