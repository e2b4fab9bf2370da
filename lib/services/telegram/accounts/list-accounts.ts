import { listTelegramAccounts } from "@/db/queries/telegram-accounts";
import { canUseTelegram } from "@/lib/domain/access";
import type { TelegramAccount } from "@/lib/domain/telegram-account";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";

/** Every Telegram account of this workspace, by name; nothing secret. */
export function listAccounts(ctx: ServiceContext): Promise<TelegramAccount[]> {
	requireAccess(canUseTelegram(ctx.actor));
	return listTelegramAccounts(ctx.db);
}
