import { listTrackedGroups } from "@/db/queries/tracked-groups";
import type { TelegramPage } from "@/lib/dashboard/telegram-contract";
import { canUseTelegram } from "@/lib/domain/access";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { requireAccess } from "../../require-access";
import { listAccounts } from "../../telegram/accounts/list-accounts";
import { toAccountCard } from "./account-card";
import { listCollectingCards } from "./list-collecting-cards";

/** Accounts, and how far the groups are that they collect. Asks the store only, so it may be polled. */
export async function getTelegramPage(ctx: ServiceContext): Promise<TelegramPage> {
	requireAccess(canUseTelegram(ctx.actor));
	const [accounts, groups] = await Promise.all([listAccounts(ctx), listTrackedGroups(ctx.db)]);
	return {
		...readAvailability(),
		accounts: accounts.map(toAccountCard),
		collecting: await listCollectingCards(ctx, groups),
	};
}

/** A wrong setting makes the page say so instead of failing. */
function readAvailability(): Pick<TelegramPage, "unavailable" | "isLoopback"> {
	try {
		const { enabled, credentials, testDc } = readEnv().telegram;
		const isLoopback = testDc !== null;
		if (!enabled) return { isLoopback, unavailable: SWITCHED_OFF };
		return { isLoopback, unavailable: credentials === null && testDc === null ? NO_CREDENTIALS : null };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			isLoopback: false,
			unavailable: { message: error.message, hint: error.hint ?? "Correct the setting and start again." },
		};
	}
}

const SWITCHED_OFF = {
	message: "Telegram is switched off here.",
	hint: "Set MTPROTO_ENABLED=1 and start again. Imports of exports work without it.",
};
const NO_CREDENTIALS = {
	message: "Telegram needs an application's id and hash of your own.",
	hint: "Get both at my.telegram.org, set TELEGRAM_API_ID and TELEGRAM_API_HASH, and start again. Imports of exports work without them.",
};
