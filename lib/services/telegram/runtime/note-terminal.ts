import type { Database } from "@/db/client";
import { updateAccountState } from "@/db/queries/telegram-accounts";
import type { AccountState } from "@/lib/domain/telegram-account";
import type { Logger } from "@/lib/logger";
import type { TelegramFailure } from "@/lib/telegram/telegram-failure";

interface Noting {
	readonly db: Database;
	readonly log: Logger;
	readonly now: () => Date;
	readonly accountId: string;
}

/** Telegram ended the session: written down, so that nobody tries again and the dashboard says so. Deletes nothing. */
export function noteTerminal(noting: Noting, failure: TelegramFailure): Promise<void> {
	return noteState(noting, "ended", failure);
}

/** Telegram limits the account for spam: it reads, and its posts are refused. */
export function noteLimited(noting: Noting, failure: TelegramFailure): Promise<void> {
	return noteState(noting, "limited", failure);
}

async function noteState(noting: Noting, state: AccountState, { reason, method }: TelegramFailure): Promise<void> {
	const { db, log, now, accountId } = noting;
	log.error({ accountId, state, reason, method }, "telegram account changed state");
	await updateAccountState(db, accountId, { state, reason: reason.slice(0, 255), at: now() });
}
