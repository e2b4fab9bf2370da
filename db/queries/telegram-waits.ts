import { and, asc, eq, lte } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { telegramWaits } from "../schema/telegram-waits";
import { takeNew } from "../upsert";

/** Until when something is left alone, and how often in a row that was asked for. */
export interface TelegramWait {
	/** Method, `method#chat` in slow mode, `kind:dm`, `kind:join`, or `*` for everything. */
	readonly scope: string;
	readonly until: Date;
	/** As told, before jitter. */
	readonly seconds: number;
	readonly attempts: number;
}

/** Everything the account was ever told and has not got over since, past waits included. */
export async function listTelegramWaits(db: QueryRunner, accountId: string): Promise<TelegramWait[]> {
	const rows = await db.orm
		.select()
		.from(telegramWaits)
		.where(eq(telegramWaits.accountId, accountId))
		.orderBy(asc(telegramWaits.scope));
	return rows.map(({ scope, until, seconds, attempts }) => ({ scope, until, seconds, attempts }));
}

/** Remembers a wait; one that ends later already is kept. */
export async function upsertTelegramWait(db: QueryRunner, accountId: string, wait: TelegramWait): Promise<void> {
	await db.pool.query(
		`INSERT INTO telegram_waits (account_id, scope, until, seconds, attempts) VALUES (?, ?, ?, ?, ?)
			ON DUPLICATE KEY UPDATE until = GREATEST(until, VALUES(until)), ${takeNew("seconds", "attempts")}`,
		[accountId, wait.scope, wait.until, wait.seconds, wait.attempts],
	);
}

/** Forgets a wait that is over by `now`; one that another process has prolonged stays. */
export async function deleteTelegramWait(db: QueryRunner, accountId: string, scope: string, now: Date): Promise<void> {
	await db.orm
		.delete(telegramWaits)
		.where(and(eq(telegramWaits.accountId, accountId), eq(telegramWaits.scope, scope), lte(telegramWaits.until, now)));
}
