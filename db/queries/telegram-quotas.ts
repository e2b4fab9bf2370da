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

/** An account as whoever watches the process sees it. */
export interface AccountUse {
	readonly name: string;
	readonly state: string;
	/** Charged on the day. */
	readonly quotaUsed: Readonly<Record<QuotaKind, number>>;
}

/** Every account, with what it has used of a UTC day. */
export async function listAccountUse(db: QueryRunner, day: string): Promise<AccountUse[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT a.name, a.state,
			COALESCE(SUM(IF(q.kind = 'dm', q.used, 0)), 0) AS dm, COALESCE(SUM(IF(q.kind = 'join', q.used, 0)), 0) AS joins
			FROM telegram_accounts a LEFT JOIN telegram_quotas q ON q.account_id = a.account_id AND q.day = ?
			GROUP BY a.account_id, a.name, a.state ORDER BY a.name`,
		[day],
	);
	return rows.map((row) => ({
		name: String(row.name),
		state: String(row.state),
		quotaUsed: { dm: Number(row.dm), join: Number(row.joins) },
	}));
}

/** Forgets the counts of days before `day` (UTC, `YYYY-MM-DD`). */
export async function deleteQuotasBefore(db: QueryRunner, day: string): Promise<void> {
	await db.pool.query("DELETE FROM telegram_quotas WHERE day < ?", [day]);
}
