import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { sqlString } from "../sql-literal";
import { bulkInsert } from "../upsert";

/** Keys named in one statement: well under the packet limit at their greatest length. */
const KEYS_AT_ONCE = 2_000;

const TARGET = {
	table: "processed_items",
	columns: ["scope", "item_key", "processed_at"],
	// The first moment is kept.
	onDuplicate: "scope=VALUES(scope)",
};

/** Those of `keys` that were marked. */
export async function findProcessedKeys(db: QueryRunner, scope: string, keys: readonly string[]): Promise<Set<string>> {
	const found = new Set<string>();
	for (const chunk of chunksOf(keys)) {
		const [rows] = await db.pool.query<RowDataPacket[]>(
			`SELECT item_key FROM processed_items WHERE scope=${sqlString(scope)} AND item_key IN (${chunk.map(sqlString).join(",")})`,
			[],
		);
		// A column of bytes arrives as a buffer.
		for (const row of rows) found.add(String(row.item_key));
	}
	return found;
}

/** Marks keys; one that is marked already keeps its first moment. */
export async function insertProcessedKeys(
	db: QueryRunner,
	scope: string,
	keys: readonly string[],
	at: Date,
): Promise<void> {
	// In key order: two writers that are do not deadlock.
	const sorted = Array.from(new Set(keys)).sort();
	for (const chunk of chunksOf(sorted))
		await bulkInsert(
			db,
			TARGET,
			chunk.map((key) => [scope, key, at]),
		);
}

function* chunksOf(keys: readonly string[]): Generator<readonly string[]> {
	for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) yield keys.slice(at, at + KEYS_AT_ONCE);
}
