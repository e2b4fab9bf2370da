import { asc, eq } from "drizzle-orm";
import type { AccountState } from "@/lib/domain/live-update";
import type { QueryRunner } from "../client";
import { telegramUpdateStates } from "../schema/telegram-update-states";

/** How far an account's own sequence was applied; `null`: it never was. */
export async function findUpdateState(db: QueryRunner, accountId: string): Promise<AccountState | null> {
	const rows = await db.orm
		.select()
		.from(telegramUpdateStates)
		.where(eq(telegramUpdateStates.accountId, accountId))
		.orderBy(asc(telegramUpdateStates.accountId));
	const row = rows[0];
	return row === undefined ? null : { pts: row.pts, qts: row.qts, seq: row.seq, date: row.date };
}

/** Notes how far it was applied, in the transaction of the rows. */
export async function saveUpdateState(
	tx: QueryRunner,
	accountId: string,
	state: AccountState,
	at: Date,
): Promise<void> {
	const { pts, qts, seq, date } = state;
	const values = { pts, qts, seq, date, updatedAt: at };
	await tx.orm
		.insert(telegramUpdateStates)
		.values({ accountId, ...values })
		.onDuplicateKeyUpdate({ set: values });
}
