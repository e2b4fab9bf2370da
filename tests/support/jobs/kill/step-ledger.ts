import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";

/** What a step that has done its work gives: the row it wrote when it began. */
export interface LedgerEntry {
	readonly row: number;
}

/** A row for every time a step was begun, written before it is finished: what a killed process did is not forgotten. */
export class StepLedger {
	constructor(private readonly db: Database) {}

	async create(): Promise<void> {
		await this.db.pool.query(`CREATE TABLE kill_ledger (
			id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, run_id VARCHAR(26) NOT NULL, step VARCHAR(64) NOT NULL,
			is_failing BOOLEAN NOT NULL,
			KEY ix_step (run_id, step, id))`);
	}

	async begin(runId: string, step: string, isFailing: boolean): Promise<LedgerEntry> {
		const [written] = await this.db.pool.query<ResultSetHeader>(
			"INSERT INTO kill_ledger (run_id, step, is_failing) VALUES (?, ?, ?)",
			[runId, step, isFailing],
		);
		return { row: written.insertId };
	}

	/** Begins and finished steps, and what must not be among them. */
	async figures(): Promise<LedgerFigures> {
		const memo = `SELECT s.run_id, CAST(JSON_UNQUOTE(JSON_EXTRACT(s.result, '$.data.row')) AS UNSIGNED) AS row_id
			FROM jobs_step s WHERE JSON_EXTRACT(s.result, '$.data.row') IS NOT NULL`;
		return {
			begun: await this.#count("SELECT COUNT(*) AS n FROM kill_ledger"),
			failed: await this.#count("SELECT COUNT(*) AS n FROM kill_ledger WHERE is_failing"),
			cutShort: await this.#count(`SELECT COUNT(*) AS n FROM kill_ledger l LEFT JOIN (${memo}) AS m ON m.row_id = l.id
				WHERE m.row_id IS NULL AND NOT l.is_failing`),
			steps: await this.#count("SELECT COUNT(DISTINCT run_id, step) AS n FROM kill_ledger"),
			finished: await this.#count(`SELECT COUNT(*) AS n FROM (${memo}) AS m`),
			begunAfterFinished: await this.#count(`SELECT COUNT(*) AS n FROM (${memo}) AS m
				JOIN kill_ledger l ON l.id = m.row_id JOIN kill_ledger later
				ON later.run_id = l.run_id AND later.step = l.step AND later.id > l.id`),
			finishedTwice: await this.#count(`SELECT COUNT(*) AS n FROM (SELECT l.run_id, l.step FROM (${memo}) AS m
				JOIN kill_ledger l ON l.id = m.row_id GROUP BY l.run_id, l.step HAVING COUNT(*) > 1) AS twice`),
			finishedNever: await this.#count(`SELECT COUNT(*) AS n FROM (SELECT l.run_id, l.step, COUNT(m.row_id) AS memos
				FROM kill_ledger l LEFT JOIN (${memo}) AS m ON m.row_id = l.id
				GROUP BY l.run_id, l.step HAVING memos = 0) AS lost`),
		};
	}

	async #count(sql: string): Promise<number> {
		const [rows] = await this.db.pool.query<RowDataPacket[]>(sql);
		return Number(rows[0]?.n);
	}
}

export interface LedgerFigures {
	/** Times a step was begun. */
	readonly begun: number;
	/** Times a step was begun that was to fail. */
	readonly failed: number;
	/** Times a step was begun and its process killed before the result was remembered. */
	readonly cutShort: number;
	/** Steps that were begun at all. */
	readonly steps: number;
	/** Steps whose result is remembered. */
	readonly finished: number;
	/** Times a step was begun whose result was remembered already. */
	readonly begunAfterFinished: number;
	readonly finishedTwice: number;
	readonly finishedNever: number;
}
