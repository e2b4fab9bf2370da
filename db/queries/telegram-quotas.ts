import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

export type QuotaKind = "dm" | "join";

/** One account's count of one kind on one UTC day (`YYYY-MM-DD`). */
export interface QuotaDay {
	readonly accountId: string;
	readonly kind: QuotaKind;
	readonly day: string;
}

/**
 * Charges one to the day, unless `limit` is reached, whoever else charges at the same moment. Returns what has been
 * used of the day with this one, or `null`: nothing was charged.
 */
export async function chargeQuota(db: QueryRunner, quota: QuotaDay, limit: number): Promise<number | null> {
	const used = await chargeRow(db, quota, limit);
	if (used !== null) return used;
	await db.pool.query("INSERT IGNORE INTO telegram_quotas (account_id, kind, day, used) VALUES (?, ?, ?, 0)", [
		quota.accountId,
		quota.kind,
		quota.day,
	]);
	return chargeRow(db, quota, limit);
}

async function chargeRow(db: QueryRunner, { accountId, kind, day }: QuotaDay, limit: number): Promise<number | null> {
	const [result] = await db.pool.query<ResultSetHeader>(
		`UPDATE telegram_quotas SET used = LAST_INSERT_ID(used + 1)
			WHERE account_id = ? AND kind = ? AND day = ? AND used < ?`,
		[accountId, kind, day, limit],
	);
	return result.affectedRows === 0 ? null : result.insertId;
}

/** What was used on all days before this one. */
export async function sumQuotaBefore(db: QueryRunner, { accountId, kind, day }: QuotaDay): Promise<number> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT COALESCE(SUM(used), 0) AS used FROM telegram_quotas WHERE account_id = ? AND kind = ? AND day < ?",
		[accountId, kind, day],
	);
	return Number(rows[0]?.used ?? 0);
}

/** What every account has used of a day; accounts that used nothing are absent. */
export async function listQuotaUse(db: QueryRunner, day: string): Promise<(QuotaDay & { readonly used: number })[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT account_id, kind, used FROM telegram_quotas WHERE day = ? ORDER BY account_id, kind",
		[day],
	);
	return rows.map((row) => ({
		accountId: String(row.account_id),
		kind: row.kind === "dm" ? "dm" : "join",
		day,
		used: Number(row.used),
	}));
}
