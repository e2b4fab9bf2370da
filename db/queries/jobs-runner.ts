import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { Database, QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { inTransaction } from "../transaction";

/** One acquisition of the executor's lease. */
export interface RunnerClaim {
	/** Random per acquisition. */
	readonly holder: string;
	/** Shown to whoever asks: host, process. */
	readonly note: string;
	readonly ttlMs: number;
}

/** Who runs the executor, as it describes itself. */
export interface RunnerState {
	readonly note: string;
	readonly since: Date;
	/** Its last sign of life is recent enough. */
	readonly isAlive: boolean;
}

const NAME = "embedded";
const EXPIRY = "NOW(3) + INTERVAL ? MICROSECOND";

/**
 * Takes the lease when it is free or run out, by the database's clock, and frees what its last holder worked on. Returns
 * the epoch that fences this holder's work; `null`: somebody else has it.
 */
export async function takeRunner(db: Database, claim: RunnerClaim): Promise<number | null> {
	return inTransaction(db, async (tx) => {
		const [rows] = await tx.pool.query<RowDataPacket[]>(
			"SELECT expires_at <= NOW(3) AS isFree FROM jobs_runner WHERE name = ? FOR UPDATE",
			[NAME],
		);
		// No row holds nobody off: of several who find none, the one whose insert is first has it.
		const isTaken = rows[0] === undefined ? await insertRunner(tx, claim) : await updateRunner(tx, claim, rows[0]);
		if (!isTaken) return null;
		await tx.pool.query(
			"UPDATE jobs_queue SET lease_epoch = 0, crashes = crashes + 1 WHERE lane = 1 AND lease_epoch > 0",
		);
		const [taken] = await tx.pool.query<RowDataPacket[]>("SELECT epoch FROM jobs_runner WHERE name = ?", [NAME]);
		return Number(taken[0]?.epoch);
	});
}

async function insertRunner(tx: QueryRunner, { holder, note, ttlMs }: RunnerClaim): Promise<boolean> {
	try {
		await tx.pool.query(
			`INSERT INTO jobs_runner (name, epoch, holder, holder_note, is_stopping, acquired_at, expires_at)
				VALUES (?, 1, ?, ?, 0, NOW(3), ${EXPIRY})`,
			[NAME, holder, note.slice(0, 255), ttlMs * 1000],
		);
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

async function updateRunner(
	tx: QueryRunner,
	{ holder, note, ttlMs }: RunnerClaim,
	{ isFree }: RowDataPacket,
): Promise<boolean> {
	if (Number(isFree) !== 1) return false;
	await tx.pool.query(
		`UPDATE jobs_runner SET epoch = epoch + 1, holder = ?, holder_note = ?, is_stopping = 0, acquired_at = NOW(3),
			expires_at = ${EXPIRY} WHERE name = ?`,
		[holder, note.slice(0, 255), ttlMs * 1000, NAME],
	);
	return true;
}

/** A heartbeat. Returns whether the lease is still this holder's: late is not lost, as long as nobody has taken it. */
export async function renewRunner(db: QueryRunner, { holder, ttlMs }: Omit<RunnerClaim, "note">): Promise<boolean> {
	const [renewed] = await db.pool.query<ResultSetHeader>(
		`UPDATE jobs_runner SET expires_at = ${EXPIRY} WHERE name = ? AND holder = ?`,
		[ttlMs * 1000, NAME, holder],
	);
	return renewed.affectedRows === 1;
}

/** Says that the holder takes nothing new: runs end at their next step. */
export async function markRunnerStopping(db: QueryRunner, holder: string): Promise<void> {
	await db.pool.query("UPDATE jobs_runner SET is_stopping = 1 WHERE name = ? AND holder = ?", [NAME, holder]);
}

/** Gives the lease back at once, and what was still worked on with it. */
export async function releaseRunner(db: Database, holder: string): Promise<void> {
	await inTransaction(db, async (tx) => {
		const [released] = await tx.pool.query<ResultSetHeader>(
			"UPDATE jobs_runner SET epoch = epoch + 1, holder = '', expires_at = NOW(3) WHERE name = ? AND holder = ?",
			[NAME, holder],
		);
		if (released.affectedRows === 1) {
			await tx.pool.query("UPDATE jobs_queue SET lease_epoch = 0 WHERE lane = 1 AND lease_epoch > 0");
		}
	});
}

/**
 * The lease as it stands, held in place until the transaction ends. First statement of every transition: taking it after
 * other locks would deadlock with the heartbeat.
 */
export async function lockRunner(tx: QueryRunner): Promise<{ readonly epoch: number; readonly isStopping: boolean }> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		"SELECT epoch, is_stopping FROM jobs_runner WHERE name = ? LOCK IN SHARE MODE",
		[NAME],
	);
	return { epoch: Number(rows[0]?.epoch ?? 0), isStopping: Number(rows[0]?.is_stopping) === 1 };
}

/** Who runs the executor; `null`: nobody ever did, or the last one left in good order. */
export async function findRunner(db: QueryRunner): Promise<RunnerState | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT holder, holder_note, acquired_at, expires_at > NOW(3) AS isAlive FROM jobs_runner WHERE name = ?",
		[NAME],
	);
	const row = rows[0];
	if (row === undefined || row.holder === "") return null;
	return { note: String(row.holder_note), since: row.acquired_at as Date, isAlive: Number(row.isAlive) === 1 };
}
