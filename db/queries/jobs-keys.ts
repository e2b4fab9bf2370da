import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { sqlInstant } from "../sql-instant";
import { bulkInsert } from "../upsert";

/** A key somebody wants to be the first to take. */
export interface KeyClaim {
	readonly key: string;
	/** Who takes it; the same owner may take it again. */
	readonly owner: string;
}

/** Takes keys that nobody has, or has no longer. Returns those that are their owner's now. */
export async function takeKeys(
	tx: QueryRunner,
	claims: readonly KeyClaim[],
	{ now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): Promise<Set<string>> {
	if (claims.length === 0) return new Set();
	const keys = claims.map(({ key }) => key);
	await tx.pool.query("DELETE FROM jobs_key WHERE k IN (?) AND expires_at <= ?", [keys, now]);
	const rows = claims.map(({ key, owner }) => [key, owner, sqlInstant(expiresAt)]).sort(byKey);
	await bulkInsert(tx, { table: "jobs_key", columns: ["k", "value", "expires_at"], onDuplicate: "k = k" }, rows);
	const [held] = await tx.pool.query<RowDataPacket[]>("SELECT k, value FROM jobs_key WHERE k IN (?)", [keys]);
	const owners = new Map(held.map((row) => [String(row.k), String(row.value)]));
	return new Set(claims.filter(({ key, owner }) => owners.get(key) === owner).map(({ key }) => key));
}

function byKey([a]: readonly unknown[], [b]: readonly unknown[]): number {
	return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

/** What is remembered under a key, locked; `null`: nothing, or no longer. */
export async function lockKey(tx: QueryRunner, key: string, now: Date): Promise<string | null> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		"SELECT value FROM jobs_key WHERE k = ? AND expires_at > ? FOR UPDATE",
		[key, now],
	);
	return rows[0] === undefined ? null : String(rows[0].value);
}

/** Remembers a value until an instant. */
export async function saveKey(tx: QueryRunner, key: string, value: string, expiresAt: Date): Promise<void> {
	await tx.pool.query(
		`INSERT INTO jobs_key (k, value, expires_at) VALUES (?, ?, ?)
			ON DUPLICATE KEY UPDATE value = VALUES(value), expires_at = VALUES(expires_at)`,
		[key, value, expiresAt],
	);
}

/** Forgets a key. */
export async function deleteKey(tx: QueryRunner, key: string): Promise<void> {
	await tx.pool.query("DELETE FROM jobs_key WHERE k = ?", [key]);
}
